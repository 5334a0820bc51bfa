package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Permutes the color channels. Gray images stay unchanged. */
@Named(id = "channel_shuffle", doc = "Permutes the color channels at random.")
public record ChannelShuffle() implements ImageOperation {

    @Override
    public Optional<ChannelPermutation> draw(ImageFacts facts, UniformRandomProvider random) {
        return facts.channels() == 1 ? Optional.empty() : Optional.of(ChannelPermutation.drawn(random));
    }
}
