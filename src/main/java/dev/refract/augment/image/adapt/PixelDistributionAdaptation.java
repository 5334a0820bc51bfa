package dev.refract.augment.image.adapt;

import dev.refract.augment.Partners;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageMixing;
import dev.refract.augment.image.raster.ColorPca;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Gives the colors of an image the mean and the standard deviations of another sample, along their principal
 * axes.
 */
@Named(
        id = "pixel_distribution_adaptation",
        doc = "Gives the colors of an image the mean and standard deviations of another sample.")
public record PixelDistributionAdaptation(
        @Param(doc = "Share of the result in the blend with the original.", def = "[0.25, 1]", min = 0, max = 1)
        Range blendRatioRange)
        implements ImageMixing {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, Partners partners, UniformRandomProvider random) {
        return partners.sample(random).map(partner -> new Drawn(partner.id(), blendRatioRange.draw(random)));
    }

    /** A drawn partner and share. */
    public record Drawn(String partner, double share) implements AdaptationStep {
        /** An axis with a smaller standard deviation is not scaled. */
        private static final double FLAT = 1e-3;

        @Override
        public Mat adapted(Mat own, Mat other) {
            return ColorPca.of(own).onto(ColorPca.of(other), FLAT).applyTo(own);
        }
    }
}
