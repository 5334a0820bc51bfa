package dev.refract.augment.image.raster;

import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Samples an image on a regular grid without mixing pixels. */
public final class GridSampling {
    /** OpenCV's exact method has 16 bits before the point, and reads beyond the image for longer sides. */
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
