package dev.refract.augment.image.resize;

import dev.refract.augment.image.FixedSizeOperation;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Resizes the longer side to a given length, the other in proportion. */
@Named(id = "resize_longest_side", doc = "Scales the image so that its longer side has a given length.")
public record ResizeLongestSide(
        @Param(doc = "The new length.", inline = true)
        @OverrideField(field = "size", doc = "Length of the longer side in pixels.")
        SideLength side)
        implements FixedSizeOperation {
    @Override
    public int largestSide() {
        return side.size();
    }

    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(side.scaled(facts, Math.max(facts.width(), facts.height())));
    }
}
