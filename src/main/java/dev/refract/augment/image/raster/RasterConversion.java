package dev.refract.augment.image.raster;

import java.util.Optional;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Converts an image to the depth and channels of another one, so that they can be mixed: colors to gray or
 * gray to color. The result has transparency when the model has it, opaque when the source has none.
 */
public final class RasterConversion {
    private static final double DEEP = 257;

    private RasterConversion() {}

    /** A new raster with the pixels of {@code from} and the depth and channels of {@code model}. */
    public static Raster like(Raster model, Raster from) {
        Mat color = channels(model, from.color());
        try {
            Optional<Mat> alpha =
                    model.alpha().map(any -> from.alpha().map(Mat::clone).orElseGet(() -> opaque(from)));
            return deep(model, new Raster(color, alpha));
        } catch (RuntimeException e) {
            color.close();
            throw e;
        }
    }

    private static Mat channels(Raster model, Mat color) {
        if (model.channels() == color.channels()) {
            return Mats.made(color::copyTo);
        }
        int code = model.channels() == 1 ? opencv_imgproc.COLOR_BGR2GRAY : opencv_imgproc.COLOR_GRAY2BGR;
        return Mats.made(to -> opencv_imgproc.cvtColor(color, to, code));
    }

    private static Mat opaque(Raster from) {
        try (Size size = new Size(from.width(), from.height());
                Scalar full = Scalar.all(from.top())) {
            return new Mat(size, from.color().depth(), full);
        }
    }

    private static Raster deep(Raster model, Raster matched) {
        if (model.top() == matched.top()) {
            return matched;
        }
        double factor = model.top() > matched.top() ? DEEP : 1 / DEEP;
        int depth = model.color().depth();
        try (matched) {
            return matched.withBoth(
                    mat -> Mats.made(to -> mat.convertTo(to, depth, factor, 0)),
                    mat -> Mats.made(to -> mat.convertTo(to, depth, factor, 0)));
        }
    }
}
