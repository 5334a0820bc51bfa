package dev.refract.augment.row.mix;

import dev.refract.augment.Partners;
import dev.refract.augment.row.RowFacts;
import dev.refract.augment.row.RowMix;
import dev.refract.augment.row.RowMixing;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Borderline-SMOTE (Han, Wang and Mao, ICIC 2005): a row of the class is in danger when at least half of
 * its {@code m} nearest rows, but not all, are of other classes; a copy starts at such a row, drawn
 * evenly among the row that is copied and those of its class, and is interpolated as by {@link Smote}.
 * In variant 2 it goes, half of the time, at most half of the way to one of the {@code k} nearest of
 * other classes instead. When no row is in danger it starts at the row that is copied.
 */
@Named(id = "borderline_smote", doc = "SMOTE that starts at rows of the class near the border to other classes.")
public record BorderlineSmote(
        @Param(doc = "Number of nearest rows of the class to choose from.", def = "5", min = 1, max = 1000)
        int kNeighbors,

        @Param(
                doc = "Number of nearest rows of all classes that decide whether a row is near the border.",
                def = "10",
                min = 1,
                max = 1000)
        int mNeighbors,

        @Param(doc = "2 also interpolates towards rows of other classes.", def = "1", min = 1, max = 2)
        int variant)
        implements RowMixing {

    private static final double OUTWARD = 0.5;

    @Override
    public Optional<RowMix> draw(RowFacts facts, Partners partners, UniformRandomProvider random) {
        SmoteSampler between = SmoteSampler.of("borderline_smote", facts, partners, kNeighbors);
        OtherClassRatio otherClasses = OtherClassRatio.of(between, partners, random);
        CandidateRow seed = SeedSampler.draw(between, row -> inDanger(otherClasses.ratio(row, mNeighbors)), random);
        if (variant == 2 && random.nextBoolean()) {
            List<CandidateRow> others = between.neighbors().of(seed.cells(), otherClasses.otherClasses(), kNeighbors);
            if (!others.isEmpty()) {
                return Optional.of(SmoteSampler.towards(seed, others, OUTWARD, false, random));
            }
        }
        return between.from(seed, false, random);
    }

    /** 1 for a row in danger, else 0; {@code ratio} is the share of other classes among its neighbors. */
    private static double inDanger(double ratio) {
        return ratio >= 0.5 && ratio < 1 ? 1 : 0;
    }
}
