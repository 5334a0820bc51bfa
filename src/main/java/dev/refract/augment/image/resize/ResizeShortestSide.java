package dev.refract.augment.image.resize;

import dev.refract.augment.image.FixedSizeOperation;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.declare.Named;
import dev.refract.declare.OverrideField;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Resizes the shorter side to a given length, the other in proportion. */
@Named(id = "resize_shortest_side", doc = "Scales the image so that its shorter side has a given length.")
public record ResizeShortestSide(
        @Param(doc = "The new length.", inline = true)
        @OverrideField(field = "size", doc = "Length of the shorter side in pixels.")
        SideLength side)
        implements FixedSizeOperation {
    @Override
    public int largestSide() {
        return side.size();
    }

    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(side.scaled(facts, Math.min(facts.width(), facts.height())));
    }
}
