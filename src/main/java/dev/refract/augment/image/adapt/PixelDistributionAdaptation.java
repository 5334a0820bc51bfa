package dev.refract.augment.image.adapt;

import dev.refract.augment.Partners;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageMixing;
import dev.refract.augment.image.raster.ColourCloud;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Gives the colours of an image the mean and the spread of another sample's, along their axes. */
@Named(
        id = "pixel_distribution_adaptation",
        doc = "Gives the colours of an image the mean and spread of another sample's.")
public record PixelDistributionAdaptation(
        @Param(doc = "Share of the result in the blend with the original.", def = "[0.25, 1]", min = 0, max = 1)
        Range blendRatioRange)
        implements ImageMixing {
    @Override
    public Optional<Fitted> draw(ImageFacts facts, Partners partners, UniformRandomProvider random) {
        return partners.any(random).map(partner -> new Fitted(partner.id(), blendRatioRange.draw(random)));
    }

    /** A drawn partner and share. */
    public record Fitted(String partner, double share) implements Adapted {
        /** An axis along which nothing spreads is not stretched. */
        private static final double FLAT = 1e-3;

        @Override
        public Mat adapted(Mat own, Mat other) {
            return ColourCloud.of(own).onto(ColourCloud.of(other), FLAT).applyTo(own);
        }
    }
}
