package dev.refract.augment.image.raster;

import java.util.function.UnaryOperator;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Interpolates colors by their opacity (premultiplied alpha: Porter and Duff, "Compositing Digital Images", SIGGRAPH
 * 1984). Interpolated alone, the hidden color of transparent pixels, and the fill outside the image, would leave a fringe
 * on what is seen. Only pixels that come out partly transparent are computed so: opaque ones have no share of hidden
 * ones.
 */
final class PremultipliedAlpha {
    private static final double HALF_A_LEVEL = 0.5;

    private PremultipliedAlpha() {}

    /**
     * The raster after a placement that interpolates.
     *
     * @param color places colors
     * @param alpha places one channel of any depth, with 0 outside the old image
     */
    static Raster place(Raster from, UnaryOperator<Mat> color, UnaryOperator<Mat> alpha) {
        if (from.alpha().isEmpty()) {
            return from.withBoth(color, alpha);
        }
        try (Mat opacity = floats(from.alpha().get());
                Mat placed = alpha.apply(opacity);
                Mat fringe = partly(placed, from.top())) {
            return opencv_core.countNonZero(fringe) == 0
                    ? from.withBoth(color, alpha)
                    : from.withBoth(plain -> weighted(plain, color, alpha, opacity, placed, fringe), alpha);
        }
    }

    private static Mat weighted(
            Mat color, UnaryOperator<Mat> place, UnaryOperator<Mat> alpha, Mat opacity, Mat placed, Mat fringe) {
        try (Mat plain = place.apply(color)) {
            return Mats.byPlanes(plain, color, (level, source) -> {
                try (Mat light = floats(source);
                        Mat product = Mats.made(to -> opencv_core.multiply(light, opacity, to));
                        Mat sum = alpha.apply(product);
                        Mat mean = Mats.made(to -> opencv_core.divide(sum, placed, to));
                        Mat rounded = Mats.made(to -> mean.convertTo(to, level.depth()))) {
                    Mat mixed = Mats.made(level::copyTo);
                    rounded.copyTo(mixed, fringe);
                    return mixed;
                }
            });
        }
    }

    /** A mask of the pixels that are neither transparent nor opaque, between the levels or, after cubic ones, beyond. */
    private static Mat partly(Mat opacity, double top) {
        try (Mat toTop = Mats.made(to -> opacity.convertTo(to, opencv_core.CV_32F, 1, -top));
                Mat squared = Mats.made(to -> opencv_core.multiply(toTop, toTop, to));
                Mat notOpaque = above(squared, HALF_A_LEVEL * HALF_A_LEVEL);
                Mat seen = above(opacity, HALF_A_LEVEL)) {
            return Mats.made(to -> opencv_core.bitwise_and(notOpaque, seen, to));
        }
    }

    private static Mat above(Mat values, double bound) {
        try (Mat high =
                Mats.made(to -> opencv_imgproc.threshold(values, to, bound, 255, opencv_imgproc.THRESH_BINARY))) {
            return Mats.made(to -> high.convertTo(to, opencv_core.CV_8U));
        }
    }

    private static Mat floats(Mat levels) {
        return Mats.made(to -> levels.convertTo(to, opencv_core.CV_32F));
    }
}
