package dev.refract.augment.image.color;

import dev.refract.augment.image.raster.ChannelMix;
import dev.refract.augment.image.raster.ColorMatrices;
import dev.refract.augment.image.step.ColorMatrix;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A drawn permutation of the channels, never the identity: new channel i is old channel {@code order(i)}; 0
 * is blue.
 */
public record ChannelPermutation(List<Integer> order) implements ColorMatrix {
    private static final List<List<Integer>> CHANGED =
            List.of(List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

    public ChannelPermutation {
        order = List.copyOf(order);
    }

    static ChannelPermutation drawn(UniformRandomProvider random) {
        return new ChannelPermutation(CHANGED.get(random.nextInt(CHANGED.size())));
    }

    @Override
    public ChannelMix mix(int channels) {
        return channels == 1 ? ColorMatrices.identity(1) : ColorMatrices.permuted(order);
    }
}
