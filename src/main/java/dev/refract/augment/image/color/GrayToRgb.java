package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ChannelMix;
import dev.refract.augment.image.raster.ColorMatrices;
import dev.refract.augment.image.step.ColorMatrix;
import dev.refract.declare.Named;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Converts a gray image to three equal channels. Color images stay unchanged. */
@Named(id = "gray_to_rgb", doc = "Converts a gray image to three equal channels.")
public record GrayToRgb() implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return facts.channels() == 1 ? Optional.of(new Drawn()) : Optional.empty();
    }

    /** Repeats the gray channel three times; no random values. */
    public record Drawn() implements ColorMatrix {
        @Override
        public ChannelMix mix(int channels) {
            return channels == 1
                    ? new ChannelMix(Collections.nCopies(3, List.of(1.0, 0.0)))
                    : ColorMatrices.identity(channels);
        }
    }
}
