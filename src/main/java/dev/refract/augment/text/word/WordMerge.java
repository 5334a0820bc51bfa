package dev.refract.augment.text.word;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.Restate;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Leaves out the space between a word and the next; words of different spans are never merged. */
@Named(id = "word_merge", doc = "Writes pairs of words as one.")
public record WordMerge(
        @Param(doc = "How much is changed.", inline = true)
        @Restate(
                field = "share_range",
                doc = "Share of the pairs of neighbouring words to merge, at least one; not used with a count.")
        @Restate(field = "count_range", doc = "Number of pairs to merge, in place of the share.")
        Amount amount)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        BitSet taken = new BitSet();
        int[] places = IntStream.range(0, facts.document().tokens().size() - 1)
                .filter(i -> facts.editableLetters(i) && facts.editableLetters(i + 1) && facts.sameSpans(i, i + 1))
                .toArray();
        return amount.places(facts, places, random, first -> {
            if (taken.get(first, first + 2).cardinality() > 0) {
                return Optional.empty();
            }
            taken.set(first, first + 2);
            String merged = facts.document().surface(first) + facts.document().surface(first + 1);
            return Optional.of(new Edit.Replace(first, first + 1, merged));
        });
    }
}
