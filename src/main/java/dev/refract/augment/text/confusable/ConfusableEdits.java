package dev.refract.augment.text.confusable;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.character.LetterEdits;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Replaces characters of words by confusable ones; first the words are drawn, then the places in them.
 *
 * @param amount how many words
 * @param numLettersRange how many places of each, as far as it has so many
 */
public record ConfusableEdits(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(doc = LetterEdits.LETTERS_DOC, def = "[1, 2]", min = 1)
        IntRange numLettersRange,

        @Param(doc = "Which characters are confusable.", inline = true)
        ConfusableSettings table) {

    /** The step, by the user's table or {@code own}. */
    Optional<TextEdits> draw(ConfusableTable own, TextFacts facts, UniformRandomProvider random) {
        return table.or(own).draw(amount, numLettersRange::draw, facts, random);
    }
}
