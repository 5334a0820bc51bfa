package dev.refract.augment.image.blur;

import dev.refract.augment.image.Filter;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Averages each pixel with its surroundings under a Gaussian. */
@Named(id = "gaussian_blur", doc = "Blurs with a Gaussian.")
public record GaussianBlur(
        @Param(doc = "Standard deviation of the Gaussian, in pixels.", def = "[0.5, 3]", min = 0.01, max = 100)
        Range sigmaRange)
        implements ImageOperation {

    @Override
    public Optional<Blur> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Blur(sigmaRange.draw(random)));
    }

    /** A drawn standard deviation, in pixels. */
    public record Blur(double sigma) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            int reach = (int) Math.ceil(3 * sigma);
            try (Size kernel = new Size(2 * reach + 1, 2 * reach + 1)) {
                opencv_imgproc.GaussianBlur(
                        from, to, kernel, sigma, sigma, opencv_core.BORDER_REFLECT_101, opencv_core.ALGO_HINT_ACCURATE);
            }
        }
    }
}
