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

/** Adds ringing at edges, like a sharp low-pass filter: the kernel is a circular sinc (Bessel function). */
@Named(id = "ringing_overshoot", doc = "Adds ringing at edges, like a sharp low-pass filter.")
public record RingingOvershoot(
        @Param(doc = "Side of the kernel in pixels; only odd values are drawn.", def = "[7, 15]", min = 3, max = 255)
        IntRange blurRange,

        @Param(doc = "Cutoff frequency, in radians per pixel.", def = "[0.785, 1.571]", min = 0.01, max = 3.1415)
        Range cutoffRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(Kernels.oddSize(blurRange, random), cutoffRange.draw(random)));
    }

    /** A drawn kernel. */
    public record Drawn(int side, double cutoff) implements Filter {
        private static final int SLICES = 64;

        @Override
        public void filter(Mat from, Mat to) {
            int reach = side / 2;
            double[] weights = new double[side * side];
            for (int i = 0; i < weights.length; i++) {
                int x = i % side - reach;
                int y = i / side - reach;
                double radius = Math.sqrt((double) x * x + y * y);
                weights[i] = radius == 0 ? cutoff / 2 : besselJ1(cutoff * radius) / radius;
            }
            Kernels.filter(from, to, Kernels.normalized(weights), side, 0);
        }

        /** Bessel's function of the first kind and order 1, by its integral over a half circle. */
        private static double besselJ1(double x) {
            double sum = 0;
            for (int i = 0; i < SLICES; i++) {
                double angle = Math.PI * (i + 0.5) / SLICES;
                sum += StrictMath.cos(angle - x * StrictMath.sin(angle));
            }
            return sum / SLICES;
        }
    }
}
