package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Crops the same rectangle of every image. */
@Named(id = "crop_fixed", doc = "Crops a rectangle at a given position.")
public record CropFixed(
        @Param(doc = "Left edge, as a share of the width.", def = "0.1", min = 0, max = 1)
        double left,

        @Param(doc = "Top edge, as a share of the height.", def = "0.1", min = 0, max = 1)
        double top,

        @Param(doc = "Right edge, as a share of the width.", def = "0.9", min = 0, max = 1)
        double right,

        @Param(doc = "Bottom edge, as a share of the height.", def = "0.9", min = 0, max = 1)
        double bottom,

        @Param(doc = "The rectangle in pixels, instead of shares.")
        Optional<PixelBox> pixels,

        @Param(
                doc = "Whether a rectangle that exceeds the image gets a border; otherwise it is clipped to the image.",
                def = "false")
        boolean padIfNeeded,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    public CropFixed {
        if (left >= right || top >= bottom) {
            throw new IllegalArgumentException("left must be below right and top below bottom");
        }
    }

    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        PixelBox box = pixels.orElseGet(() -> {
            int x = (int) Math.floor(left * facts.width());
            int y = (int) Math.floor(top * facts.height());
            return new PixelBox(x, y, (int) Math.max(x + 1, Math.round(right * facts.width())), (int)
                    Math.max(y + 1, Math.round(bottom * facts.height())));
        });
        int width = (padIfNeeded ? box.right() : Math.min(box.right(), facts.width())) - box.left();
        int height = (padIfNeeded ? box.bottom() : Math.min(box.bottom(), facts.height())) - box.top();
        return width < 1 || height < 1
                ? Optional.empty()
                : Optional.of(CropWindow.asIs(box.left(), box.top(), width, height, resampling));
    }
}
