package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.blur.GaussianFilter;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Histogram;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.RNG;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Drops of rain or splashes of mud on the lens. */
@Named(id = "spatter", doc = "Adds splashes of rain or mud on the lens.")
public record Spatter(
        @Param(doc = "The kind of splashes.", def = "rain") Mode mode,

        @Param(doc = "Share of the image covered by splashes.", def = "[0.05, 0.2]", min = 0, max = 1)
        Range coverRange,

        @Param(
                doc = "Size of the splashes: standard deviation, as a share of the shorter side.",
                def = "[0.008, 0.02]",
                min = 0.001,
                max = 0.2)
        Range sigmaRange,

        @Param(doc = "Opacity of the splashes.", def = "0.6", min = 0, max = 1)
        double intensity)
        implements ImageOperation {

    /** The kind of splashes. */
    public enum Mode {
        RAIN,
        MUD
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(
                new Drawn(mode, coverRange.draw(random), sigmaRange.draw(random), intensity, random.nextLong()));
    }

    /** Drawn splashes; the seed determines their shape. */
    public record Drawn(Mode mode, double cover, double sigma, double intensity, long seed) implements Filter {
        private static final int FINENESS = 256;

        @Override
        public void filter(Mat from, Mat to) {
            double shorter = Math.min(from.cols(), from.rows());
            try (Mat hills = hills(Math.max(0.5, sigma * shorter), from);
                    Mat wet = cut(hills);
                    Mat thickness = TranslucentLayer.scaled(wet, intensity, 0);
                    Scalar color = color(Raster.top(from));
                    Mat layer = new Mat(from.rows(), from.cols(), from.type(), color)) {
                FloatImage.blend(from, layer, thickness, to);
            }
        }

        /** Uniform noise, blurred to the size of the splashes and normalized to [0, 1]. */
        private Mat hills(double sigma, Mat like) {
            try (RNG generator = new RNG(seed);
                    Scalar low = Scalar.all(0);
                    Scalar high = Scalar.all(1);
                    Mat a = new Mat(1, 1, opencv_core.CV_64F, low);
                    Mat b = new Mat(1, 1, opencv_core.CV_64F, high);
                    Mat noise = new Mat(like.rows(), like.cols(), opencv_core.CV_32F)) {
                generator._fill(noise, RNG.UNIFORM, a, b);
                return Mats.made(made -> {
                    new GaussianFilter(sigma).filter(noise, made);
                    opencv_core.normalize(made, made, 0, 1, opencv_core.NORM_MINMAX, -1, null);
                });
            }
        }

        /** The highest share {@link #cover} of the noise, with soft edges. */
        private Mat cut(Mat hills) {
            try (Mat levels = Mats.made(made -> hills.convertTo(made, opencv_core.CV_8U, FINENESS - 1, 0))) {
                double shore = (double) Histogram.of(levels).quantile(0, 1 - cover) / (FINENESS - 1);
                try (Mat above = TranslucentLayer.scaled(hills, 12, -12 * shore);
                        Mat thin = Mats.made(
                                made -> opencv_imgproc.threshold(above, made, 1, 1, opencv_imgproc.THRESH_TRUNC))) {
                    return Mats.made(made -> opencv_imgproc.threshold(thin, made, 0, 1, opencv_imgproc.THRESH_TOZERO));
                }
            }
        }

        private Scalar color(double top) {
            return mode == Mode.RAIN
                    ? new Scalar(0.93 * top, 0.93 * top, 0.69 * top, 0)
                    : new Scalar(0.08 * top, 0.16 * top, 0.25 * top, 0);
        }
    }
}
