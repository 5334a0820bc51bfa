package dev.refract.augment.text.phrase;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** {@code do not} becomes {@code don't}, with its capitals. */
@Named(id = "contraction_apply", doc = "Replaces English words by their contractions.")
public record ContractionApply(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the pairs of words that have a contraction found to change, at least one; not used"
                        + " with a count.",
                def = "[0.5, 1]")
        @OverrideField(field = "num_range", doc = "Number of contractions to change, in place of the share.")
        Amount amount)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return amount.pairs(
                facts,
                first -> facts.replaceable(first, first + 1)
                        && facts.document().tokens().get(first).end()
                                < facts.document().tokens().get(first + 1).start()
                        && !facts.document().breaksLine(first)
                        && Contractions.apply(facts.document(), first).isPresent(),
                random,
                first -> Contractions.apply(facts.document(), first)
                        .map(applied -> new Edit.Replace(first, first + 1, applied)));
    }
}
