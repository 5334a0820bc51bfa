package dev.refract.augment.image.raster;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** Converts images to 8 bits in three channels or one, for OpenCV calls that need it, and back. */
public final class EightBitImage {
    private EightBitImage() {}

    /** Blue, green and red of 8 bits each; the caller closes it. */
    public static Mat colors(Mat image) {
        try (Mat bytes = bytes(image)) {
            return image.channels() == 3
                    ? new Mat(bytes)
                    : Mats.made(to -> opencv_imgproc.cvtColor(bytes, to, opencv_imgproc.COLOR_GRAY2BGR));
        }
    }

    /** Gray of 8 bits; the caller closes it. */
    public static Mat gray(Mat image) {
        try (Mat bytes = bytes(image)) {
            return image.channels() == 1
                    ? new Mat(bytes)
                    : Mats.made(to -> opencv_imgproc.cvtColor(bytes, to, opencv_imgproc.COLOR_BGR2GRAY));
        }
    }

    /** Writes 8-bit colors as an image of the type of {@code like}. */
    public static void write(Mat colors, Mat like, Mat to) {
        try (Mat fitting = like.channels() == 3
                ? new Mat(colors)
                : Mats.made(made -> opencv_imgproc.cvtColor(colors, made, opencv_imgproc.COLOR_BGR2GRAY))) {
            fitting.convertTo(to, like.depth(), Raster.top(like) / 255.0, 0);
        }
    }

    private static Mat bytes(Mat image) {
        return image.depth() == opencv_core.CV_8U
                ? new Mat(image)
                : Mats.made(to -> image.convertTo(to, opencv_core.CV_8U, 255.0 / Raster.top(image), 0));
    }
}
