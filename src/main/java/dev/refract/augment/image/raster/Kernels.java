package dev.refract.augment.image.raster;

import dev.refract.random.IntRange;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;

/** Linear filters: each new level is a weighted sum of the levels around it; edges are mirrored. */
public final class Kernels {
    private Kernels() {}

    /**
     * Writes the filtered image.
     *
     * @param weights row by row, {@code width} to a row, both sides odd; not mirrored (a correlation)
     * @param offset added to every sum, as a share of the full level
     */
    public static void filter(Mat from, Mat to, double[] weights, int width, double offset) {
        float[] single = new float[weights.length];
        for (int i = 0; i < single.length; i++) {
            single[i] = (float) weights[i];
        }
        try (FloatPointer data = new FloatPointer(single);
                Mat kernel = new Mat(weights.length / width, width, opencv_core.CV_32F, data);
                Point middle = new Point(-1, -1)) {
            opencv_imgproc.filter2D(
                    from, to, -1, kernel, middle, offset * Raster.top(from), opencv_core.BORDER_REFLECT_101);
        }
    }

    /** The weights scaled to the sum 1. */
    public static double[] normalized(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** An odd size drawn uniformly from those in {@code range}; the next one up when it has none. */
    public static int oddSize(IntRange range, UniformRandomProvider random) {
        int first = range.low() | 1;
        int count = Math.max(1, (range.high() - first) / 2 + 1);
        return first + 2 * random.nextInt(count);
    }
}
