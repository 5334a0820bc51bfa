package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.blur.GaussianFilter;
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

/** Adds the detail that a blur removes, where it exceeds a threshold. */
@Named(id = "unsharp_mask", doc = "Sharpens by adding the detail that a blur removes.")
public record UnsharpMask(
        @Param(doc = "Standard deviation of the blur, in pixels.", def = "[1, 3]", min = 0.1, max = 100)
        Range sigmaRange,

        @Param(doc = "Factor of the added detail.", def = "[0.5, 1.5]", min = 0, max = 10)
        Range alphaRange,

        @Param(
                doc = "Smaller detail is ignored as noise, as a share of the full level.",
                def = "0.01",
                min = 0,
                max = 1)
        double threshold)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(sigmaRange.draw(random), alphaRange.draw(random), threshold));
    }

    /** Drawn strengths. */
    public record Drawn(double sigma, double alpha, double threshold) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            GaussianFilter blur = new GaussianFilter(sigma);
            try (Mat blurred = Mats.made(made -> blur.filter(from, made));
                    Mat sharp = Mats.made(made -> opencv_core.addWeighted(from, 1 + alpha, blurred, -alpha, 0, made));
                    Mat detail = Mats.made(made -> opencv_core.absdiff(from, blurred, made));
                    Mat counts = Mats.made(made -> opencv_imgproc.threshold(
                            detail, made, threshold * Raster.top(from), 255, opencv_imgproc.THRESH_BINARY));
                    Mat mask = Mats.made(made -> counts.convertTo(made, opencv_core.CV_8U))) {
                from.copyTo(to);
                sharp.copyTo(to, mask);
            }
        }
    }
}
