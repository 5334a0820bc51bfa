package dev.refract.augment.image.colour;

import dev.refract.augment.image.ColourMatrix;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ChannelMix;
import dev.refract.declare.Named;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Lets the colour channels change places. Grey images have nothing to shuffle. */
@Named(id = "channel_shuffle", doc = "Lets the colour channels change places.")
public record ChannelShuffle() implements ImageOperation {

    @Override
    public Optional<Places> draw(ImageFacts facts, UniformRandomProvider random) {
        return facts.channels() == 1 ? Optional.empty() : Optional.of(Places.drawn(random));
    }

    /** A drawn order, never the old one: new channel i is old channel {@code order(i)}; 0 is blue. */
    public record Places(List<Integer> order) implements ColourMatrix {
        private static final List<List<Integer>> CHANGED =
                List.of(List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

        public Places {
            order = List.copyOf(order);
        }

        static Places drawn(UniformRandomProvider random) {
            return new Places(CHANGED.get(random.nextInt(CHANGED.size())));
        }

        @Override
        public ChannelMix mix(int channels) {
            return channels == 1 ? Mixes.same(1) : Mixes.permuted(order);
        }
    }
}
