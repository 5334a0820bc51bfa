package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ChannelMix;
import dev.refract.augment.image.raster.ColorMatrices;
import dev.refract.augment.image.step.ColorMatrix;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Scales the distance of colors from gray of the same luma. Gray images stay unchanged. */
@Named(id = "saturation", doc = "Increases or decreases the saturation.")
public record Saturation(
        @Param(
                doc = "Factor of the distance from gray; 0 is gray, 1 changes nothing.",
                def = "[0.8, 1.2]",
                min = 0,
                max = 100)
        Range factorRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(factorRange.draw(random)));
    }

    /** A drawn factor. */
    public record Drawn(double factor) implements ColorMatrix {
        @Override
        public ChannelMix mix(int channels) {
            return ColorMatrices.towardGray(channels, factor);
        }
    }
}
