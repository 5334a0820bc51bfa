package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Blends with the edges of the image, all of them or those that face one way. */
@Named(id = "edge_detect", doc = "Blends with the image's edges, of all directions or of one.")
public record EdgeDetect(
        @Param(doc = "Share of the edges.", def = "[0, 0.75]", min = 0, max = 1)
        Range alphaRange,

        @Param(doc = "Whether only edges that face a drawn direction show.", def = "false")
        boolean directed)
        implements ImageOperation {

    private static final double[] ALL = {0, 1, 0, 1, -4, 1, 0, 1, 0};

    @Override
    public Optional<LinearFilter> draw(ImageFacts facts, UniformRandomProvider random) {
        double alpha = alphaRange.draw(random);
        return Optional.of(LinearFilter.of(directed ? towards(2 * Math.PI * random.nextDouble()) : ALL, alpha));
    }

    /** Weighs each neighbor by how near it lies to the direction; the middle takes it all back. */
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
