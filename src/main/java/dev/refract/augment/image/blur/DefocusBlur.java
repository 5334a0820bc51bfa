package dev.refract.augment.image.blur;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Kernels;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Blurs with a disc, like a lens out of focus. */
@Named(id = "defocus_blur", doc = "Blurs with a disc, like a lens out of focus.")
public record DefocusBlur(
        @Param(doc = "Radius of the disc in pixels.", def = "[3, 10]", min = 1, max = 100)
        IntRange radiusRange,

        @Param(
                doc = "Softness of the disc's edge: a standard deviation in pixels.",
                def = "[0.1, 0.5]",
                min = 0.01,
                max = 10)
        Range aliasBlurRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(radiusRange.draw(random), aliasBlurRange.draw(random)));
    }

    /** A drawn disc. */
    public record Drawn(int radius, double softness) implements Filter {
        private static final int EDGE = 2;

        @Override
        public void filter(Mat from, Mat to) {
            int reach = radius + EDGE;
            int side = 2 * reach + 1;
            double[] weights = new double[side * side];
            for (int i = 0; i < weights.length; i++) {
                int x = i % side - reach;
                int y = i / side - reach;
                weights[i] = inside(radius - Math.sqrt((double) x * x + y * y) + 0.5);
            }
            Kernels.filter(from, to, Kernels.normalized(weights), side, 0);
        }

        /** Weight of a pixel {@code depth} pixels inside the soft edge of the disc. */
        private double inside(double depth) {
            return 1 / (1 + StrictMath.exp(-depth / softness * 1.7));
        }
    }
}
