package dev.refract.augment.text.character;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.document.Graphemes;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Two neighboring letters are stored swapped, between controls of the Unicode bidirectional algorithm
 * that display them as they were (Boucher et al., "Bad Characters", IEEE S&amp;P 2022).
 */
@Named(
        id = "bidi_reorder",
        doc = "Stores letters in another order than they are displayed, by bidirectional control characters.")
public record BidiReorder(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(doc = LetterEdits.MIN_DOC, def = "2", min = 1)
        int minLetters)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return new LetterEdits(amount, new IntRange(1, 1), minLetters).draw(facts, random, new Reversal());
    }

    private static final String LEFT_TO_RIGHT = "\u202d";
    private static final String RIGHT_TO_LEFT = "\u202e";
    private static final String END = "\u202c";

    private record Reversal() implements LetterPerturbation {
        @Override
        public int[] places(Graphemes word) {
            return IntStream.range(0, word.size() - 1)
                    .filter(i -> word.isLetter(i)
                            && word.isLetter(i + 1)
                            && !word.get(i).equals(word.get(i + 1)))
                    .toArray();
        }

        @Override
        public void make(List<String> letters, int place, Graphemes word, UniformRandomProvider random) {
            letters.set(place, LEFT_TO_RIGHT + RIGHT_TO_LEFT + word.get(place + 1));
            letters.set(place + 1, word.get(place) + END + END);
        }
    }
}
