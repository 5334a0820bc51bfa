package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.sample.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Synonym replacement (Wei and Zou, "EDA", EMNLP 2019) from English WordNet 3.1: the first sense of
 * the likeliest word class, in the form and with the capitals of the word replaced. Function words
 * are never replaced.
 */
@Named(id = "synonym_wordnet", doc = "Replaces English words by synonyms from WordNet.")
public record SynonymWordnet(
        @Param(doc = Amount.SHARE_DOC, def = "[0.1, 0.3]", min = 0, max = 1)
        Range shareRange,

        @Param(doc = Amount.COUNT_DOC, min = 0) Optional<IntRange> countRange,

        @Param(doc = "Word classes that may be replaced.", def = "[noun, verb, adjective, adverb]")
        List<PartOfSpeech> partsOfSpeech)
        implements Augmentation<TextFacts> {
    private static final Set<String> STOP_WORDS = WordFile.words("stop-words-en.txt");

    public SynonymWordnet {
        Amount.check(shareRange, countRange);
        partsOfSpeech = List.copyOf(partsOfSpeech);
        if (partsOfSpeech.isEmpty()) {
            throw new IllegalArgumentException("parts_of_speech must name at least one, found none");
        }
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        int count = Amount.draw(shareRange, countRange, facts.words(), random);
        Set<PartOfSpeech> parts = EnumSet.copyOf(partsOfSpeech);
        List<Edit> edits = new ArrayList<>();
        for (int token : Amount.shuffle(facts.editableWords(), random)) {
            if (edits.size() >= count) {
                break;
            }
            if (facts.document().tokens().get(token).kind() == TokenKind.WORD) {
                replace(facts.document().surface(token), parts, random)
                        .ifPresent(synonym -> edits.add(new Edit.Replace(token, token, synonym)));
            }
        }
        return TextEdits.of(edits);
    }

    private static Optional<String> replace(String surface, Set<PartOfSpeech> parts, UniformRandomProvider random) {
        String word = surface.toLowerCase(Locale.ROOT);
        if (STOP_WORDS.contains(word.replace('\u2019', '\''))) {
            return Optional.empty();
        }
        List<String> synonyms = WordNet.shared().synonyms(word, parts);
        return synonyms.isEmpty()
                ? Optional.empty()
                : Optional.of(Casing.carry(surface, word, synonyms.get(random.nextInt(synonyms.size()))));
    }
}
