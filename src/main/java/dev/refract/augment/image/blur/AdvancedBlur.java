package dev.refract.augment.image.blur;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Kernels;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Blurs with a rotated generalized Gaussian with noise: the degradations of Wang et al., "Real-ESRGAN", 2021.
 */
@Named(id = "advanced_blur", doc = "Blurs with a rotated, noisy generalized Gaussian.")
public record AdvancedBlur(
        @Param(doc = "Side of the kernel in pixels; only odd values are drawn.", def = "[3, 7]", min = 3, max = 255)
        IntRange blurRange,

        @Param(doc = "Standard deviation along its first axis, in pixels.", def = "[0.8, 3]", min = 0.01, max = 100)
        Range sigmaXRange,

        @Param(doc = "Standard deviation along its second axis, in pixels.", def = "[0.8, 3]", min = 0.01, max = 100)
        Range sigmaYRange,

        @Param(doc = "Rotation of the axes, in degrees.", def = "[-90, 90]", min = -180, max = 180)
        Range rotateRange,

        @Param(
                doc = "Shape: 1 is Gaussian, lower is more peaked, higher is more like a box.",
                def = "[0.5, 8]",
                min = 0.01,
                max = 100)
        Range betaRange,

        @Param(doc = "Random factors of the weights of the kernel.", def = "[0.9, 1.1]", min = 0, max = 10)
        Range noiseRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(
                Kernels.oddSize(blurRange, random),
                sigmaXRange.draw(random),
                sigmaYRange.draw(random),
                rotateRange.draw(random),
                betaRange.draw(random),
                noiseRange.low(),
                noiseRange.high(),
                random.nextLong()));
    }

    /** A drawn kernel; the seed determines its noise, between {@code low} and {@code high}. */
    public record Drawn(
            int side, double sigmaX, double sigmaY, double angle, double beta, double low, double high, long seed)
            implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            Range noise = new Range(low, high);
            UniformRandomProvider random = new Address(seed, 0).generator();
            double cos = StrictMath.cos(StrictMath.toRadians(angle));
            double sin = StrictMath.sin(StrictMath.toRadians(angle));
            int reach = side / 2;
            double[] weights = new double[side * side];
            for (int i = 0; i < weights.length; i++) {
                int x = i % side - reach;
                int y = i / side - reach;
                double u = (cos * x + sin * y) / sigmaX;
                double v = (cos * y - sin * x) / sigmaY;
                weights[i] = StrictMath.exp(-StrictMath.pow(u * u + v * v, beta) / 2) * noise.draw(random);
            }
            Kernels.filter(from, to, Kernels.normalized(weights), side, 0);
        }
    }
}
