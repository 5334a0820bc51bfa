package dev.refract.augment.image.resize;

import dev.refract.augment.image.FixedSize;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.crop.Part;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** A given shorter side, the other in proportion. */
@Named(id = "resize_shortest_side", doc = "Scales the image so that its shorter side has a given length.")
public record ResizeShortestSide(
        @Param(doc = "Length of the shorter side in pixels.", example = "224", min = 1, max = 16384)
        int size,

        @Param(doc = "How values between pixels are found.", def = "linear")
        Interpolation interpolation)
        implements FixedSize {
    @Override
    public int largestSide() {
        return size;
    }

    @Override
    public Optional<Part> draw(ImageFacts facts, UniformRandomProvider random) {
        double factor = (double) size / Math.min(facts.width(), facts.height());
        return Optional.of(RandomScale.scaled(facts, factor, interpolation));
    }
}
