package dev.refract.augment.text.sentence;

import dev.refract.augment.text.RandomPermutation;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Moves whole sentences, with their marks and spans; the spaces and line breaks between sentences stay
 * where they are. Texts of one sentence are left alone.
 */
@Named(id = "sentence_swap", doc = "Swaps or shuffles sentences.")
public record SentenceSwap(
        @Param(
                doc =
                        "What changes places: a sentence and a neighbor, the one before, the one after or any other; or all sentences.",
                def = "neighbor")
        Mode mode)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        List<Edit.Reorder.Run> sentences = SentenceRuns.of(facts.document());
        if (sentences.size() < 2 || facts.budget() < facts.words()) {
            return Optional.empty();
        }
        List<Integer> order = mode == Mode.SHUFFLE
                ? RandomPermutation.of(sentences.size(), random)
                : swapped(sentences.size(), random);
        return Optional.of(new TextEdits(List.of(new Edit.Reorder(sentences, order)), ""));
    }

    /** Where a sentence goes. */
    public enum Mode {
        /** It changes places with the one before or behind it. */
        NEIGHBOR,
        /** It changes places with the one before it. */
        LEFT,
        /** It changes places with the one behind it. */
        RIGHT,
        /** It changes places with any other. */
        RANDOM,
        /** All sentences are shuffled. */
        SHUFFLE
    }

    private List<Integer> swapped(int count, UniformRandomProvider random) {
        int[] order = IntStream.range(0, count).toArray();
        int first = switch (mode) {
            case LEFT -> 1 + random.nextInt(count - 1);
            case RIGHT -> random.nextInt(count - 1);
            default -> random.nextInt(count);
        };
        int second = switch (mode) {
            case LEFT -> first - 1;
            case RIGHT -> first + 1;
            case NEIGHBOR -> first == 0 || (first < count - 1 && random.nextBoolean()) ? first + 1 : first - 1;
            default -> (first + 1 + random.nextInt(count - 1)) % count;
        };
        order[first] = second;
        order[second] = first;
        return IntStream.of(order).boxed().toList();
    }
}
