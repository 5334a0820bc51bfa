package dev.refract.augment.image.blur;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** Averages increasingly zoomed views, like a zoom during the exposure. */
@Named(id = "zoom_blur", doc = "Averages increasingly zoomed views of the image.")
public record ZoomBlur(
        @Param(doc = "Maximum zoom factor.", def = "[1.05, 1.31]", min = 1, max = 10)
        Range maxFactorRange,

        @Param(doc = "Step of the zoom factor between views.", def = "[0.01, 0.03]", min = 0.005, max = 1)
        Range stepRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(maxFactorRange.draw(random), stepRange.draw(random)));
    }

    /** A drawn zoom. */
    public record Drawn(double closest, double step) implements Filter {
        private static final int MOST = 64;

        @Override
        public void filter(Mat from, Mat to) {
            int views = (int) Math.min(MOST, 1 + Math.floor((closest - 1) / step));
            try (Mat sum = Mats.made(made -> from.convertTo(made, opencv_core.CV_32F))) {
                for (int view = 1; view < views; view++) {
                    add(from, 1 + view * step, sum);
                }
                sum.convertTo(to, from.depth(), 1.0 / views, 0);
            }
        }

        private static void add(Mat from, double zoom, Mat sum) {
            int width = (int) Math.max(1, Math.rint(from.cols() / zoom));
            int height = (int) Math.max(1, Math.rint(from.rows() / zoom));
            try (Rect middle = new Rect((from.cols() - width) / 2, (from.rows() - height) / 2, width, height);
                    Mat part = new Mat(from, middle);
                    Size full = new Size(from.cols(), from.rows());
                    Mat close = Mats.made(
                            made -> opencv_imgproc.resize(part, made, full, 0, 0, opencv_imgproc.INTER_LINEAR))) {
                opencv_imgproc.accumulate(close, sum);
            }
        }
    }
}
