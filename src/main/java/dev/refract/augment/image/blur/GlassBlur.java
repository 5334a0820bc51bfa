package dev.refract.augment.image.blur;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Simulates patterned glass: swaps pixels with near neighbors, between two light blurs. */
@Named(id = "glass_blur", doc = "Simulates patterned glass: swaps near pixels.")
public record GlassBlur(
        @Param(doc = "Standard deviation of the two blurs, in pixels.", def = "0.7", min = 0.01, max = 100)
        double sigma,

        @Param(doc = "Maximum distance of a swap, in pixels.", def = "4", min = 1, max = 100)
        int maxDelta,

        @Param(doc = "Number of passes of swaps.", def = "2", min = 1, max = 20)
        int numIterations)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(sigma, maxDelta, numIterations, random.nextLong()));
    }

    /** A drawn pattern; the seed determines the swaps. */
    public record Drawn(double sigma, int maxDelta, int iterations, long seed) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            GaussianFilter soft = new GaussianFilter(sigma);
            try (Mat blurred = Mats.made(made -> soft.filter(from, made));
                    Mat swapped = Mats.made(made -> Levels.write(swapped(blurred), blurred, made))) {
                soft.filter(swapped, to);
            }
        }

        private char[] swapped(Mat image) {
            UniformRandomProvider random = new Address(seed, 0).generator();
            int channels = image.channels();
            int width = image.cols();
            int height = image.rows();
            int span = 2 * maxDelta + 1;
            char[] levels = Levels.of(image);
            for (int round = 0; round < iterations; round++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        int drawn = random.nextInt(span * span);
                        int otherX = Math.min(Math.max(x + drawn % span - maxDelta, 0), width - 1);
                        int otherY = Math.min(Math.max(y + drawn / span - maxDelta, 0), height - 1);
                        swap(levels, (y * width + x) * channels, (otherY * width + otherX) * channels, channels);
                    }
                }
            }
            return levels;
        }

        private static void swap(char[] levels, int here, int there, int channels) {
            for (int channel = 0; channel < channels; channel++) {
                char kept = levels[here + channel];
                levels[here + channel] = levels[there + channel];
                levels[there + channel] = kept;
            }
        }
    }
}
