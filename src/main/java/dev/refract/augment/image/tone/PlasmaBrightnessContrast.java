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

/** Brightens and darkens in clouds, and varies the contrast with them. */
@Named(id = "plasma_brightness_contrast", doc = "Varies brightness and contrast over the image in clouds.")
public record PlasmaBrightnessContrast(
        @Param(doc = "Most that is added where the cloud is thickest.", def = "[-0.3, 0.3]", min = -1, max = 1)
        Range brightnessRange,

        @Param(doc = "Most by which the distance from mid-gray grows there.", def = "[-0.3, 0.3]", min = -1, max = 10)
        Range contrastRange,

        @Param(
                doc = "By how much each finer detail of the cloud is weaker; near 1 is rough.",
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

    /** Drawn strengths; the seed makes the cloud. */
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
