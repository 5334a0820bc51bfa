package dev.refract.augment.text.phrase;

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

/** {@code do not} becomes {@code don't}, with its capitals. */
@Named(id = "contraction_apply", doc = "Contracts English words where they can be.")
public record ContractionApply(
        @Param(doc = "How much is changed.", inline = true)
        @Restate(
                field = "share_range",
                doc =
                        "Share of the pairs of words that have a contraction found to change, at least one; not used with a count.",
                def = "[0.5, 1]")
        @Restate(field = "count_range", doc = "Number of contractions to change, in place of the share.")
        Amount amount)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        BitSet taken = new BitSet();
        int[] places = IntStream.range(0, facts.document().tokens().size() - 1)
                .filter(i -> facts.replaceable(i, i + 1)
                        && facts.document().tokens().get(i).end()
                                < facts.document().tokens().get(i + 1).start()
                        && Contractions.apply(facts.document(), i).isPresent())
                .toArray();
        return amount.places(facts, places, random, i -> {
            if (taken.get(i) || taken.get(i + 1)) {
                return Optional.empty();
            }
            taken.set(i, i + 2);
            return Contractions.apply(facts.document(), i).map(applied -> new Edit.Replace(i, i + 1, applied));
        });
    }
}
