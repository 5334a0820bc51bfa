package dev.refract.augment.text.lexicon;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Casing;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.Language;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TokenKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Replaces words by words that WordNet relates to them, in the same form and with the same capitals;
 * never function words.
 *
 * @param parts word classes that may be replaced
 */
record WordNetChange(Relation relation, Set<PartOfSpeech> parts) {
    static final String PARTS_DOC = "Word classes that may be replaced.";

    /**
     * A change by {@code relation}.
     *
     * @throws IllegalArgumentException when {@code parts} is empty
     */
    static WordNetChange of(Relation relation, List<PartOfSpeech> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts_of_speech must name at least one, found none");
        }
        return new WordNetChange(relation, EnumSet.copyOf(parts));
    }

    /** Replaces {@code amount} of the words. */
    Optional<TextEdits> draw(Amount amount, TextFacts facts, UniformRandomProvider random) {
        return amount.words(
                facts,
                random,
                token -> other(facts, token, random).map(other -> new Edit.Replace(token, token, other)));
    }

    /** What may stand in the place of this word, drawn; empty when there is nothing. */
    Optional<String> other(TextFacts facts, int token, UniformRandomProvider random) {
        if (facts.document().tokens().get(token).kind() != TokenKind.WORD) {
            return Optional.empty();
        }
        String surface = facts.document().surface(token);
        String word = surface.toLowerCase(Locale.ROOT);
        if (Language.EN.isStopWord(word)) {
            return Optional.empty();
        }
        List<String> others = WordNet.shared().others(relation, word, parts);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Casing.carry(surface, word, others.get(random.nextInt(others.size()))));
    }
}
