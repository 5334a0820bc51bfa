package dev.refract.augment.image.pad;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Adds a border around small images. */
@Named(id = "pad_if_needed", doc = "Pads smaller images to a minimum size.")
public record PadIfNeeded(
        @Param(doc = "Minimum width in pixels.", def = "1024", min = 1, max = 16384)
        int minWidth,

        @Param(doc = "Minimum height in pixels.", def = "1024", min = 1, max = 16384)
        int minHeight,

        @Param(doc = "Position of the image on the canvas.", inline = true)
        CanvasPlacement mounting)
        implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        int width = Math.max(minWidth, facts.width());
        int height = Math.max(minHeight, facts.height());
        return mounting.onto(width, height, facts, random);
    }
}
