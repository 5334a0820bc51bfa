package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Casing;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.WordFile;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
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
        implements TextOperation {
    private static final Set<String> STOP_WORDS = WordFile.words("stop-words-en.txt");

    public SynonymWordnet {
        Amount.check(shareRange, countRange);
        partsOfSpeech = List.copyOf(partsOfSpeech);
        if (partsOfSpeech.isEmpty()) {
            throw new IllegalArgumentException("parts_of_speech must name at least one, found none");
        }
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        Set<PartOfSpeech> parts = EnumSet.copyOf(partsOfSpeech);
        return new Amount(shareRange, countRange)
                .words(
                        facts,
                        random,
                        token -> facts.editableLetters(token)
                                ? replace(facts.document().surface(token), parts, random)
                                        .map(synonym -> new Edit.Replace(token, token, synonym))
                                : Optional.empty());
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
