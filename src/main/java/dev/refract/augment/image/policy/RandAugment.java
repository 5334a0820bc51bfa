package dev.refract.augment.image.policy;

import dev.refract.augment.Stage;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Applies a few of fourteen operations at one magnitude: Cubuk et al., "RandAugment", NeurIPS 2020. */
@Named(id = "rand_augment", doc = "Applies a few of fourteen operations at one magnitude (RandAugment).")
public record RandAugment(
        @Param(doc = "Number of operations, drawn with replacement.", def = "2", min = 0, max = 100)
        int numOps,

        @Param(doc = "Magnitude, from 0 to num_magnitude_bins - 1.", def = "9", min = 0, max = 1000)
        int magnitude,

        @Param(doc = "Number of magnitudes.", def = "31", min = 2, max = 1000)
        int numMagnitudeBins)
        implements ImagePolicy {

    public RandAugment {
        if (magnitude >= numMagnitudeBins) {
            throw new IllegalArgumentException("magnitude must be below num_magnitude_bins, found " + magnitude);
        }
    }

    @Override
    public List<Stage> steps() {
        double strength = (double) magnitude / (numMagnitudeBins - 1);
        return MagnitudeSpace.RAND_AUGMENT_OPS.stream()
                .map(op -> MagnitudeSpace.RAND.at(op, strength))
                .toList();
    }

    @Override
    public RandAugment map(UnaryOperator<List<Stage>> change) {
        return this;
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        return IntStream.range(0, numOps)
                .map(i -> random.nextInt(MagnitudeSpace.RAND_AUGMENT_OPS.size()))
                .toArray();
    }
}
