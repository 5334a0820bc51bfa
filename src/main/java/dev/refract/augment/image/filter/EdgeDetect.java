package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Blends with the edges of the image, in all directions or in one. */
@Named(id = "edge_detect", doc = "Blends with the edges of the image, in all directions or in one.")
public record EdgeDetect(
        @Param(doc = "Share of the edges.", def = "[0, 0.75]", min = 0, max = 1)
        Range alphaRange,

        @Param(doc = "Whether only edges in a drawn direction are detected.", def = "false")
        boolean directed)
        implements ImageOperation {

    private static final double[] ALL = {0, 1, 0, 1, -4, 1, 0, 1, 0};

    @Override
    public Optional<LinearFilter> draw(ImageFacts facts, UniformRandomProvider random) {
        double alpha = alphaRange.draw(random);
        return Optional.of(LinearFilter.of(directed ? towards(2 * Math.PI * random.nextDouble()) : ALL, alpha));
    }

    /**
     * Weights each neighbor by its angle to the direction; the center has weight -1, so that the sum is 0.
     */
    private static double[] towards(double direction) {
        double[] kernel = new double[9];
        double sum = 0;
        for (int i = 0; i < 9; i++) {
            if (i != 4) {
                int up = 1 - i / 3;
                int right = i % 3 - 1;
                double angle = StrictMath.atan2(up, right);
                double near = Math.max(0, StrictMath.cos(angle - direction));
                kernel[i] = near * near;
                sum += kernel[i];
            }
        }
        for (int i = 0; i < 9; i++) {
            kernel[i] /= sum;
        }
        kernel[4] = -1;
        return kernel;
    }
}
