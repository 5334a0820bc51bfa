package dev.refract.augment.text.character;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.document.Graphemes;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Swaps two letters of a word; capitals stay where they are. */
@Named(id = "char_swap", doc = "Swaps letters of words.")
public record CharSwap(
        @Param(doc = "Which letters are changed.", inline = true)
        @OverrideField(field = "num_letters_range", doc = "Number of pairs of letters to swap in each of these words.")
        LetterEdits edits,

        @Param(doc = "Which of the first and the last letter of a word are kept.", def = "none")
        PreservedEnds keep,

        @Param(doc = "Which letters are swapped: neighbors, neighbors inside the word, or any two.", def = "adjacent")
        SwapMode swapMode)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return edits.draw(
                facts, random, new Transposition(swapMode == SwapMode.MIDDLE ? PreservedEnds.BOTH : keep, swapMode));
    }

    /** Which letters change places. */
    public enum SwapMode {
        /** A letter and the next. */
        ADJACENT,
        /** A letter and the next, neither of them at an end of the word. */
        MIDDLE,
        /** Any two letters. */
        RANDOM
    }

    private record Transposition(PreservedEnds keep, SwapMode mode) implements LetterPerturbation {
        @Override
        public int[] places(Graphemes word) {
            int[] inner = keep.inner(word);
            IntStream numbers = mode == SwapMode.RANDOM
                    ? IntStream.range(0, lastRun(word, inner))
                    : IntStream.range(0, inner.length - 1)
                            .filter(i ->
                                    inner[i + 1] == inner[i] + 1 && !word.equalIgnoringCase(inner[i], inner[i + 1]));
            return numbers.map(i -> inner[i]).toArray();
        }

        @Override
        public int reach() {
            return mode == SwapMode.RANDOM ? Integer.MAX_VALUE / 2 : 1;
        }

        @Override
        public void make(List<String> letters, int place, Graphemes word, UniformRandomProvider random) {
            int[] inner = keep.inner(word);
            int[] partners = partners(word, inner, Arrays.binarySearch(inner, place));
            int other = partners[random.nextInt(partners.length)];
            letters.set(place, Graphemes.withCaseOf(word.get(place), word.get(other)));
            letters.set(other, Graphemes.withCaseOf(word.get(other), word.get(place)));
        }

        /** Where the run of equal letters begins that ends {@code inner}: before it, each letter has a partner. */
        private static int lastRun(Graphemes word, int[] inner) {
            int at = Math.max(0, inner.length - 1);
            while (at > 0 && word.equalIgnoringCase(inner[at - 1], inner[at])) {
                at--;
            }
            return at;
        }

        /** The letters behind number {@code i} of {@code inner} that it may change places with. */
        private int[] partners(Graphemes word, int[] inner, int i) {
            return IntStream.range(i + 1, mode == SwapMode.RANDOM ? inner.length : i + 2)
                    .map(j -> inner[j])
                    .filter(j -> !word.equalIgnoringCase(inner[i], j))
                    .toArray();
        }
    }
}
