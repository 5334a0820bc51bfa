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

/** Blurs along a line, like a moving camera. */
@Named(id = "motion_blur", doc = "Blurs along a line, like a moving camera.")
public record MotionBlur(
        @Param(doc = "Length of the line in pixels; only odd values are drawn.", def = "[3, 7]", min = 3, max = 255)
        IntRange blurRange,

        @Param(doc = "Direction of the line, in degrees.", def = "[0, 360]", min = -360, max = 360)
        Range angleRange,

        @Param(
                doc = "Where the blur is strongest: -1 at the start, 0 uniform, 1 at the end.",
                def = "[-1, 1]",
                min = -1,
                max = 1)
        Range directionRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(
                new Drawn(Kernels.oddSize(blurRange, random), angleRange.draw(random), directionRange.draw(random)));
    }

    /** A drawn line: length in pixels, angle in degrees. */
    public record Drawn(int length, double angle, double direction) implements Filter {
        private static final int FINENESS = 8;

        @Override
        public void filter(Mat from, Mat to) {
            Kernels.filter(from, to, kernel(), length, 0);
        }

        private double[] kernel() {
            int reach = length / 2;
            double cos = StrictMath.cos(StrictMath.toRadians(angle));
            double sin = StrictMath.sin(StrictMath.toRadians(angle));
            double[] weights = new double[length * length];
            for (int i = -reach * FINENESS; i <= reach * FINENESS; i++) {
                double along = (double) i / FINENESS;
                double weight = 1 + direction * along / reach;
                splat(weights, reach + along * cos, reach - along * sin, weight);
            }
            return Kernels.normalized(weights);
        }

        /** Distributes a weight over the four cells around a place. */
        private void splat(double[] weights, double x, double y, double weight) {
            int left = (int) Math.min(Math.floor(x), length - 2);
            int top = (int) Math.min(Math.floor(y), length - 2);
            double right = x - left;
            double bottom = y - top;
            weights[top * length + left] += weight * (1 - right) * (1 - bottom);
            weights[top * length + left + 1] += weight * right * (1 - bottom);
            weights[(top + 1) * length + left] += weight * (1 - right) * bottom;
            weights[(top + 1) * length + left + 1] += weight * right * bottom;
        }
    }
}
