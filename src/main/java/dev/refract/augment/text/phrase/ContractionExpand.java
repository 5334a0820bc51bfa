package dev.refract.augment.text.phrase;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.Edit;
import dev.refract.augment.text.TextEdits;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** {@code don't} becomes {@code do not}, with its capitals; forms that stand for has or had are left alone. */
@Named(id = "contraction_expand", doc = "Expands English contractions.")
public record ContractionExpand(
        @Param(
                doc = "Share of the contractions found to change, at least one; not used with a count.",
                def = "[0.5, 1]",
                min = 0,
                max = 1)
        Range shareRange,

        @Param(doc = "Number of contractions to change, in place of the share.", min = 0)
        Optional<IntRange> countRange)
        implements TextOperation {
    public ContractionExpand {
        Amount.check(shareRange, countRange);
    }

    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        int[] places = IntStream.range(0, facts.document().tokens().size())
                .filter(i -> facts.replaceable(i)
                        && Contractions.expand(facts.document(), i).isPresent())
                .toArray();
        return new Amount(shareRange, countRange)
                .places(
                        facts,
                        places,
                        random,
                        i -> Contractions.expand(facts.document(), i)
                                .map(expanded -> new Edit.Replace(i, i, expanded)));
    }
}
