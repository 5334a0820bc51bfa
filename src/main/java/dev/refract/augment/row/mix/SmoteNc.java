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
 * SMOTE-NC (Chawla et al., JAIR 2002): numbers as {@link Smote}, and each category becomes the one that
 * most of the {@code k} neighbors have. Where several are as frequent, the row's own if it is one of
 * them, else the nearest neighbor's.
 */
@Named(
        id = "smote_nc",
        doc = "SMOTE for mixed columns: numbers are interpolated, categories are those of most neighbors.")
public record SmoteNc(
        @Param(doc = "Number of nearest rows of the class to choose from.", def = "5", min = 1, max = 1000)
        int kNeighbors)
        implements RowMixing {

    @Override
    public Optional<RowMix> draw(RowFacts facts, Partners partners, UniformRandomProvider random) {
        SmoteSampler between = SmoteSampler.of("smote_nc", facts, partners, kNeighbors);
        return between.from(between.own(), true, random);
    }
}
