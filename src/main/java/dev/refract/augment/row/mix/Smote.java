package dev.refract.augment.row.mix;

import dev.refract.augment.Partners;
import dev.refract.augment.row.RowFacts;
import dev.refract.augment.row.RowMix;
import dev.refract.augment.row.RowMixing;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * SMOTE (Chawla et al., JAIR 2002): a row between the row and one of the {@code k} nearest of its class,
 * x + u·(neighbor − x) with u uniform in [0, 1]. Categories stay. With fewer than {@code k} it chooses
 * among those there are; alone in its class the row is jittered by 0.05 to 0.15 standard deviations. A regression
 * target moves the same part of the way (SMOTER; Torgo et al., EPIA 2013), and a row that has one is not jittered;
 * without a class, neighbors are looked for among the 64 rows with the nearest values.
 */
@Named(
        id = "smote",
        doc = "Interpolates between the row and one of its nearest neighbors of the class; numeric columns only.")
public record Smote(
        @Param(doc = "Number of nearest rows of the class to choose from.", def = "5", min = 1, max = 1000)
        int kNeighbors)
        implements RowMixing {

    @Override
    public Optional<RowMix> draw(RowFacts facts, Partners partners, UniformRandomProvider random) {
        SmoteSampler between = SmoteSampler.of("smote", facts, partners, kNeighbors);
        return between.from(between.own(), false, random);
    }
}
