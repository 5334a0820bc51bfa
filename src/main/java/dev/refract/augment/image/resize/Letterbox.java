package dev.refract.augment.image.resize;

import dev.refract.augment.image.FixedSizeOperation;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.pad.CanvasPlacement;
import dev.refract.augment.image.pad.Position;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Fits the whole image, in proportion, on a canvas of fixed size. */
@Named(id = "letterbox", doc = "Resizes to fit a canvas of fixed size, keeps the aspect ratio, and pads the rest.")
public record Letterbox(
        @Param(doc = "Width of the canvas in pixels.", example = "224", min = 1, max = 16384)
        int width,

        @Param(doc = "Height of the canvas in pixels.", example = "224", min = 1, max = 16384)
        int height,

        @Param(doc = "Position of the image on the canvas.", inline = true)
        CanvasPlacement mounting)
        implements FixedSizeOperation {
    @Override
    public int largestSide() {
        return Math.max(width, height);
    }

    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        double factor = Math.min((double) width / facts.width(), (double) height / facts.height());
        int shownWidth = (int) Math.min(width, Math.max(1, Math.round(facts.width() * factor)));
        int shownHeight = (int) Math.min(height, Math.max(1, Math.round(facts.height() * factor)));
        Position.PlacedAt place = mounting.position().draw(random);
        // the canvas in pixels of the image
        double perColumn = (double) facts.width() / shownWidth;
        double perRow = (double) facts.height() / shownHeight;
        return Optional.of(new CropWindow(
                -place.left(width - shownWidth) * perColumn,
                -place.top(height - shownHeight) * perRow,
                width * perColumn,
                height * perRow,
                width,
                height,
                mounting.resampling()));
    }
}
