package dev.refract.augment.image.raster;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;

/** Images as floating-point shares of the full level, for arithmetic without intermediate rounding. */
public final class FloatImage {
    private FloatImage() {}

    /** The image with levels in [0, 1], of 32-bit floating point; the caller closes it. */
    public static Mat of(Mat image) {
        return Mats.made(to -> image.convertTo(to, opencv_core.CV_32F, 1.0 / Raster.top(image), 0));
    }

    /** Writes {@code shares} as levels of the type of {@code like}; values outside [0, 1] are clipped. */
    public static void write(Mat shares, Mat like, Mat to) {
        shares.convertTo(to, like.depth(), Raster.top(like), 0);
    }

    /** A one-channel map of these values, row by row; the caller closes it. */
    public static Mat map(float[] values, int width, int height) {
        try (FloatPointer data = new FloatPointer(values);
                Mat view = new Mat(height, width, opencv_core.CV_32FC1, data)) {
            return Mats.made(view::copyTo);
        }
    }

    /** The map repeated in {@code channels} channels; the caller closes it. */
    public static Mat spread(Mat map, int channels) {
        if (channels == 1) {
            return new Mat(map);
        }
        Mat[] each = new Mat[channels];
        Arrays.fill(each, map);
        try (MatVector same = new MatVector(each)) {
            return Mats.made(to -> opencv_core.merge(same, to));
        }
    }

    /** Writes {@code from} times {@code gain}, place by place; {@code gain} is a one-channel map. */
    public static void times(Mat from, Mat gain, Mat to) {
        try (Mat shares = of(from);
                Mat gains = spread(gain, from.channels());
                Mat product = Mats.made(made -> opencv_core.multiply(shares, gains, made))) {
            write(product, from, to);
        }
    }

    /** Writes {@code from} blended with {@code over}, which has the share {@code alpha}. */
    public static void blend(Mat from, Mat over, double alpha, Mat to) {
        opencv_core.addWeighted(from, 1 - alpha, over, alpha, 0, to);
    }

    /** Writes {@code from} blended with {@code over}, whose share is a one-channel map of [0, 1]. */
    public static void blend(Mat from, Mat over, Mat alpha, Mat to) {
        try (Mat below = of(from);
                Mat above = of(over);
                Mat weights = spread(alpha, from.channels());
                Mat difference = Mats.made(made -> opencv_core.subtract(above, below, made));
                Mat weighted = Mats.made(made -> opencv_core.multiply(difference, weights, made));
                Mat sum = Mats.made(made -> opencv_core.add(below, weighted, made))) {
            write(sum, from, to);
        }
    }
}
