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
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** {@code don't} becomes {@code do not}, with its capitals; forms that stand for has or had are left alone. */
@Named(id = "contraction_expand", doc = "Expands English contractions.")
public record ContractionExpand(
        @Param(doc = "How much is changed.", inline = true)
        @OverrideField(
                field = "share_range",
                doc = "Share of the contractions found to change, at least one; not used with a count.",
                def = "[0.5, 1]")
        @OverrideField(field = "num_range", doc = "Number of contractions to change, in place of the share.")
        Amount amount)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        int[] places = IntStream.range(0, facts.document().tokens().size())
                .filter(i -> facts.replaceable(i)
                        && Contractions.expand(facts.document(), i).isPresent())
                .toArray();
        return amount.places(
                facts,
                places,
                random,
                i -> Contractions.expand(facts.document(), i).map(expanded -> new Edit.Replace(i, i, expanded)));
    }
}
