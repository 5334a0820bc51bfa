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
 * ADASYN (He et al., IJCNN 2008): a copy starts at a row of the class drawn in proportion to the share of
 * other classes among its {@code k} nearest rows, and is interpolated as by {@link Smote}. When no row
 * has any near it, the copy starts at the row that is copied.
 */
@Named(id = "adasyn", doc = "SMOTE that prefers rows of the class with many rows of other classes near them.")
public record Adasyn(
        @Param(doc = "Number of nearest rows of the class to choose from.", def = "5", min = 1, max = 1000)
        int kNeighbors)
        implements RowMixing {

    @Override
    public Optional<RowMix> draw(RowFacts facts, Partners partners, UniformRandomProvider random) {
        SmoteSampler between = SmoteSampler.of("adasyn", facts, partners, kNeighbors);
        OtherClassRatio otherClasses = OtherClassRatio.of(between, partners, random);
        return between.from(
                SeedSampler.draw(between, row -> otherClasses.ratio(row, kNeighbors), random), false, random);
    }
}
