package dev.refract.augment.image.weather;

import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/** A map of how thick something translucent lies over an image, blended with it in one color. */
final class TranslucentLayer {
    private TranslucentLayer() {}

    /**
     * Writes {@code from} behind a veil.
     *
     * @param thickness one-channel map; what leaves [0, 1] is clipped
     * @param level of the veil, gray, as a share of the full level
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
