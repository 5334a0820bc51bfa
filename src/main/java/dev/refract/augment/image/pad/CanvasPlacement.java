package dev.refract.augment.image.pad;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** How an image lies on a canvas of another size, and what is seen around it. */
public record CanvasPlacement(
        @Param(doc = "Where the image lies on the canvas.", def = "center")
        Position position,

        @Param(doc = "How new pixels are found.", inline = true)
        Resampling resampling) {

    /** The image as it is on a canvas of this size; empty when that is its own. */
    Optional<CropWindow> onto(int width, int height, ImageFacts facts, UniformRandomProvider random) {
        return width == facts.width() && height == facts.height()
                ? Optional.empty()
                : Optional.of(position.draw(random).canvas(facts, width, height, resampling));
    }
}
