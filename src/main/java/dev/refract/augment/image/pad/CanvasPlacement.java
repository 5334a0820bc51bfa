package dev.refract.augment.image.pad;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** The position of an image on a canvas of another size, and the border around it. */
public record CanvasPlacement(
        @Param(doc = "Position of the image on the canvas.", def = "center")
        Position position,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling) {

    /** Places the image on a canvas of this size; empty when it already has that size. */
    Optional<CropWindow> onto(int width, int height, ImageFacts facts, UniformRandomProvider random) {
        return width == facts.width() && height == facts.height()
                ? Optional.empty()
                : Optional.of(position.draw(random).canvas(facts, width, height, resampling));
    }
}
