package dev.refract.augment.image.mix;

import dev.refract.augment.image.raster.Raster;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** Copies pixels of one raster into another of the same depth and channels. */
final class RasterPaste {
    private RasterPaste() {}

    /** Copies {@code patch} with its corner to (left, top); it must lie inside {@code canvas}. */
    static void rectangle(Raster canvas, Raster patch, int left, int top) {
        rectangle(canvas.color(), patch.color(), left, top);
        canvas.alpha().ifPresent(alpha -> rectangle(alpha, patch.alpha().orElseThrow(), left, top));
    }

    /** Copies the pixels of {@code layer} in {@code mask}; all three have the same size. */
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
