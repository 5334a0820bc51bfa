package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
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

/** Deletes a contiguous run of words; at least one word of the text stays. */
@Named(id = "word_crop", doc = "Deletes one run of neighboring words.")
public record WordCrop(
        @Param(doc = "How much is changed.", inline = true) Amount amount) implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        int asked = amount.draw(facts.words(), random);
        int count = Math.max(0, Math.min(Math.min(asked, facts.words() - 1), facts.budget()));
        int[] words = IntStream.range(0, facts.document().tokens().size())
                .filter(i -> facts.document().tokens().get(i).isWord())
                .toArray();
        int[] runs = runLengths(facts, words);
        int length = Math.min(count, IntStream.of(runs).max().orElse(0));
        int[] starts = IntStream.range(0, words.length)
                .filter(from -> length > 0 && runs[from] >= length)
                .toArray();
        if (starts.length == 0) {
            return amount.step(asked, List.of(), "no word may be deleted");
        }
        int from = starts[random.nextInt(starts.length)];
        return amount.step(
                asked,
                IntStream.range(from, from + length)
                        .mapToObj(i -> new Edit.Delete(words[i]))
                        .toList(),
                "no longer run may be deleted");
    }

    /** How many words from each one on may be deleted in a row. */
    private static int[] runLengths(TextFacts facts, int[] words) {
        int[] lengths = new int[words.length];
        for (int i = words.length - 1; i >= 0; i--) {
            int behind = i + 1 < words.length ? lengths[i + 1] : 0;
            lengths[i] = facts.editable(words[i]) ? behind + 1 : 0;
        }
        return lengths;
    }
}
