package dev.refract.augment.image.weather;

import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Blends an image with a translucent layer of one color, given a map of its thickness. */
final class TranslucentLayer {
    private TranslucentLayer() {}

    /**
     * Writes {@code from} behind the layer.
     *
     * @param thickness one-channel map; values outside [0, 1] are clipped
     * @param level gray level of the layer, as a share of the full level
     */
    static void draw(Mat from, Mat thickness, double level, Mat to) {
        try (Scalar ink = Scalar.all(level * Raster.top(from));
                Mat veil = new Mat(from.rows(), from.cols(), from.type(), ink);
                Mat thin = Mats.made(
                        made -> opencv_imgproc.threshold(thickness, made, 0, 1, opencv_imgproc.THRESH_TOZERO));
                Mat clipped =
                        Mats.made(made -> opencv_imgproc.threshold(thin, made, 1, 1, opencv_imgproc.THRESH_TRUNC))) {
            FloatImage.blend(from, veil, clipped, to);
        }
    }

    /** {@code map · gain + shift}; the caller closes it. */
    static Mat scaled(Mat map, double gain, double shift) {
        return Mats.made(made -> map.convertTo(made, opencv_core.CV_32F, gain, shift));
    }
}
