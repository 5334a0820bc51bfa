package dev.refract.augment.image.mix;

import dev.refract.augment.image.raster.Raster;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** Writes pixels of one raster into another of its sort. */
final class RasterPaste {
    private RasterPaste() {}

    /** All of {@code patch} with its corner at (left, top), wholly inside {@code canvas}. */
    static void rectangle(Raster canvas, Raster patch, int left, int top) {
        rectangle(canvas.color(), patch.color(), left, top);
        canvas.alpha().ifPresent(alpha -> rectangle(alpha, patch.alpha().orElseThrow(), left, top));
    }

    /** What of {@code layer} lies under {@code mask}; all three of one size. */
    static void through(Raster canvas, Raster layer, PixelMask mask) {
        try (Mat pixels = mask.mat()) {
            layer.color().copyTo(canvas.color(), pixels);
            canvas.alpha().ifPresent(alpha -> layer.alpha().orElseThrow().copyTo(alpha, pixels));
        }
    }

    private static void rectangle(Mat canvas, Mat patch, int left, int top) {
        try (Rect area = new Rect(left, top, patch.cols(), patch.rows());
                Mat view = new Mat(canvas, area)) {
            patch.copyTo(view);
        }
    }
}
