package dev.refract.augment.image.raster;

import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** A regular sample of an image's own pixels, none of them mixed. */
public final class GridSampling {
    /** OpenCV's exact way counts in 16 bits before the point, and reads beyond the image from here on. */
    private static final int LONGEST_EXACT = 32767;

    private GridSampling() {}

    /** The pixels nearest to a grid of {@code width} by {@code height} places; the caller closes it. */
    public static Mat grid(Mat from, int width, int height) {
        int code = Math.max(from.cols(), from.rows()) > LONGEST_EXACT
                ? opencv_imgproc.INTER_NEAREST
                : opencv_imgproc.INTER_NEAREST_EXACT;
        try (Size size = new Size(width, height)) {
            return Mats.made(to -> opencv_imgproc.resize(from, to, size, 0, 0, code));
        }
    }
}
