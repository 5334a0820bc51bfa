package dev.refract.augment.image.pad;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Places the image on a larger canvas: the expansion of Liu et al., "SSD", ECCV 2016, for small objects. */
@Named(id = "zoom_out_canvas", doc = "Places the image anywhere on a larger canvas.")
public record ZoomOutCanvas(
        @Param(doc = "Sides of the canvas, as a multiple of the image's.", def = "[1, 4]", min = 1, max = 16)
        Range sideRange,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        double factor = sideRange.draw(random);
        int width = (int) Math.round(facts.width() * factor);
        int height = (int) Math.round(facts.height() * factor);
        return Optional.of(Position.RANDOM.draw(random).canvas(facts, width, height, resampling));
    }
}
