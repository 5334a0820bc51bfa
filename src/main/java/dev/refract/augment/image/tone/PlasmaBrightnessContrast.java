package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Plasma;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Varies brightness and contrast over the image by plasma noise. */
@Named(id = "plasma_brightness_contrast", doc = "Varies brightness and contrast over the image by plasma noise.")
public record PlasmaBrightnessContrast(
        @Param(doc = "Maximum amount added, where the noise is highest.", def = "[-0.3, 0.3]", min = -1, max = 1)
        Range brightnessRange,

        @Param(
                doc = "Maximum growth of the distance from mid-gray, where the noise is highest.",
                def = "[-0.3, 0.3]",
                min = -1,
                max = 10)
        Range contrastRange,

        @Param(
                doc = "Factor by which each finer octave of the noise is weaker; near 1 is rough.",
                def = "3",
                min = 1.01,
                max = 100)
        double roughness)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(
                new Drawn(brightnessRange.draw(random), contrastRange.draw(random), roughness, random.nextLong()));
    }

    /** Drawn strengths; the seed determines the noise. */
    public record Drawn(double brightness, double contrast, double roughness, long seed) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            try (Mat cloud = Plasma.map(from.cols(), from.rows(), roughness, seed);
                    Mat clouds = FloatImage.spread(cloud, from.channels());
                    Mat shares = FloatImage.of(from);
                    Mat gain = Mats.made(made -> clouds.convertTo(made, opencv_core.CV_32F, contrast, 1));
                    Mat shift = Mats.made(
                            made -> clouds.convertTo(made, opencv_core.CV_32F, brightness - contrast / 2, 0));
                    Mat scaled = Mats.made(made -> opencv_core.multiply(shares, gain, made));
                    Mat sum = Mats.made(made -> opencv_core.add(scaled, shift, made))) {
                FloatImage.write(sum, from, to);
            }
        }
    }
}
