package dev.refract.augment.image.noise;

import dev.refract.augment.image.raster.Shares;
import java.util.function.DoubleSupplier;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.RNG;
import org.bytedeco.opencv.opencv_core.Scalar;

/** A number for every pixel, or for every level of it, made from a seed. */
final class Field {
    private Field() {}

    /** Normal numbers with mean 0 and standard deviation 1, 32-bit floating point; the caller closes it. */
    static Mat normal(Mat like, int channels, long seed) {
        return filled(like, channels, RNG.NORMAL, 0, 1, seed);
    }

    /** Even numbers in [low, high); the caller closes it. */
    static Mat uniform(Mat like, int channels, double low, double high, long seed) {
        return filled(like, channels, RNG.UNIFORM, low, high, seed);
    }

    /** One draw for every number; the caller closes it. */
    static Mat drawn(Mat like, int channels, DoubleSupplier draw) {
        float[] values = new float[like.rows() * like.cols() * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) draw.getAsDouble();
        }
        try (Mat flat = Shares.map(values, like.cols() * channels, like.rows())) {
            return flat.reshape(channels);
        }
    }

    private static Mat filled(Mat like, int channels, int kind, double first, double second, long seed) {
        try (RNG generator = new RNG(seed);
                Scalar one = Scalar.all(first);
                Scalar two = Scalar.all(second);
                Mat a = new Mat(1, 1, opencv_core.CV_64F, one);
                Mat b = new Mat(1, 1, opencv_core.CV_64F, two);
                Mat flat = new Mat(like.rows(), like.cols() * channels, opencv_core.CV_32F)) {
            generator._fill(flat, kind, a, b);
            return flat.reshape(channels);
        }
    }

    /** The field for an image of {@code channels}: as it is, or one number for all channels of a pixel. */
    static Mat fitting(Mat field, int channels) {
        return field.channels() == channels ? new Mat(field) : Shares.spread(field, channels);
    }
}
