package dev.refract.gate.text;

import dev.refract.augment.text.lexicon.PartOfSpeech;
import dev.refract.augment.text.lexicon.WordClasses;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a text in which a word stands in the place of one of another word class. A word is of all classes
 * that WordNet knows it in, whatever the sentence; one that it does not know passes, as do words that were
 * only inserted or deleted, and data that is no text.
 */
@Named(id = "pos_match", doc = "Refuses a text in which an English word was replaced by one of another class.")
public record PosMatch(
        @Param(doc = "Let nouns stand for verbs and verbs for nouns.", def = "true")
        boolean allowVerbNounSwap)
        implements Gate {
    private static final Set<PartOfSpeech> NOUN_OR_VERB = EnumSet.of(PartOfSpeech.NOUN, PartOfSpeech.VERB);

    @Override
    public Optional<String> refuse(Candidate candidate) {
        return TextPair.of(candidate).flatMap(pair -> Levenshtein.substitutions(pair.was(), pair.is()).stream()
                .filter(places -> !match(
                        pair.was().get(places.first()), pair.is().get(places.second())))
                .map(places -> pair.is().get(places.second()) + " is of another word class than "
                        + pair.was().get(places.first()))
                .findFirst());
    }

    private boolean match(String was, String is) {
        Set<PartOfSpeech> one = WordClasses.of(was);
        Set<PartOfSpeech> other = WordClasses.of(is);
        if (one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other)) {
            return true;
        }
        return allowVerbNounSwap
                && List.of(one, other).stream().noneMatch(parts -> Collections.disjoint(parts, NOUN_OR_VERB));
    }
}
