package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.RandomPermutation;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Puts the words of one phrase, a run without marks in it and not cut by a span, in another order. */
@Named(id = "word_shuffle", doc = "Shuffles the words of a phrase.")
public record WordShuffle(
        @Param(doc = "How many neighboring words are shuffled.", def = "[3, 5]", min = 2)
        IntRange numWordsRange) implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        int[] runs = EditableRuns.lengths(facts);
        int longest = IntStream.of(runs).max().orElse(0);
        int length = Math.min(Math.min(numWordsRange.draw(random), longest), facts.budget());
        int[] starts = IntStream.range(0, runs.length)
                .filter(from -> length >= 2 && runs[from] >= length)
                .toArray();
        for (int from : Amount.shuffle(starts, random)) {
            List<Edit.Reorder.Run> words = IntStream.range(from, from + length)
                    .mapToObj(i -> new Edit.Reorder.Run(i, i))
                    .toList();
            List<Integer> order = RandomPermutation.of(length, random);
            boolean differs = IntStream.range(0, length)
                    .anyMatch(i -> !facts.document()
                            .surface(from + i)
                            .equals(facts.document().surface(from + order.get(i))));
            if (differs) {
                return Optional.of(new TextEdits(List.of(new Edit.Reorder(words, order)), ""));
            }
        }
        return Optional.empty();
    }
}
