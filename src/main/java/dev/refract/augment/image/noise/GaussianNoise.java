package dev.refract.augment.image.noise;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Paint;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Adds independent Gaussian noise to every pixel. */
@Named(id = "gaussian_noise", doc = "Adds Gaussian noise to every pixel.")
public record GaussianNoise(
        @Param(
                doc = "Standard deviation of the noise, as a share of the full level.",
                def = "[0.02, 0.1]",
                min = 0,
                max = 1)
        Range stdRange,

        @Param(doc = "Whether each channel gets separate noise; otherwise the noise is gray.", def = "true")
        boolean perChannel)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(stdRange.draw(random), perChannel, random.nextLong()));
    }

    /**
     * Drawn noise.
     *
     * @param std standard deviation, as a share of the full level
     * @param seed of the {@linkplain dev.refract.random.CounterRandom counter-based random numbers}
     */
    public record Drawn(double std, boolean perChannel, long seed) implements Paint {
        @Override
        public void paint(Mat canvas) {
            int channels = perChannel ? canvas.channels() : 1;
            double levels = std * Raster.top(canvas);
            // whole levels are exact enough for 8 bits and take half the memory of floating point
            if (canvas.depth() == opencv_core.CV_8U) {
                add(canvas, NoiseField.normalLevels(canvas, channels, levels, seed));
            } else {
                Mat noise = NoiseField.normal(canvas, channels, seed);
                noise.convertTo(noise, opencv_core.CV_32F, levels, 0);
                add(canvas, noise);
            }
        }

        private static void add(Mat canvas, Mat noise) {
            try (noise;
                    Mat fitting = NoiseField.fitting(noise, canvas.channels());
                    Mat everywhere = new Mat()) {
                opencv_core.add(canvas, fitting, canvas, everywhere, canvas.depth());
            }
        }
    }
}
