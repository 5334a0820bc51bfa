package dev.refract.augment.image.pad;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Adds the same border around every image. */
@Named(id = "pad", doc = "Adds borders of given widths.")
public record Pad(
        @Param(doc = "Width of the border on all sides, as a share of the side.", def = "0.1", min = 0, max = 4)
        double padding,

        @Param(doc = "Widths of the borders in pixels, instead of a share.")
        Optional<BorderWidths> pixels,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        BorderWidths sides = pixels.orElseGet(() -> {
            int x = (int) Math.round(facts.width() * padding);
            int y = (int) Math.round(facts.height() * padding);
            return new BorderWidths(x, y, x, y);
        });
        return Optional.of(CropWindow.asIs(
                -sides.left(),
                -sides.top(),
                sides.left() + facts.width() + sides.right(),
                sides.top() + facts.height() + sides.bottom(),
                resampling));
    }
}
