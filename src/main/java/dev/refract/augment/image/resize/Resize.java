package dev.refract.augment.image.resize;

import dev.refract.augment.image.FixedSizeOperation;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Resizes to an exact size; the aspect ratio may change. */
@Named(id = "resize", doc = "Resizes to an exact width and height.")
public record Resize(
        @Param(doc = "Width of the result in pixels.", example = "224", min = 1, max = 16384)
        int width,

        @Param(doc = "Height of the result in pixels.", example = "224", min = 1, max = 16384)
        int height,

        @Param(doc = "How values between pixels are interpolated.", def = "linear")
        Interpolation interpolation)
        implements FixedSizeOperation {
    @Override
    public int largestSide() {
        return Math.max(width, height);
    }

    @Override
    public Optional<CropWindow> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(CropWindow.whole(facts, width, height, interpolation));
    }
}
