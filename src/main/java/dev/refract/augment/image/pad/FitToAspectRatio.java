package dev.refract.augment.image.pad;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Crops or pads to an aspect ratio. */
@Named(id = "fit_to_aspect_ratio", doc = "Crops or pads to an aspect ratio; 1 is a square.")
public record FitToAspectRatio(
        @Param(doc = "Width over height.", def = "1", min = 0.01, max = 100)
        double aspectRatio,

        @Param(doc = "Whether to crop or to pad.", def = "crop")
        Fit fit,

        @Param(doc = "Position of the image on the canvas.", inline = true)
        CanvasPlacement mounting)
        implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        boolean wider = facts.width() > facts.height() * aspectRatio;
        boolean widthChanges = wider == (fit == Fit.CROP);
        int width = widthChanges ? pixels(facts.height() * aspectRatio) : facts.width();
        int height = widthChanges ? facts.height() : pixels(facts.width() / aspectRatio);
        return mounting.onto(width, height, facts, random);
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.round(length));
    }
}
