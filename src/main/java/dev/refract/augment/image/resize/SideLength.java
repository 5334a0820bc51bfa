package dev.refract.augment.image.resize;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.crop.CropWindow;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.declare.Param;

/** The new length of one side; the other side follows in proportion. */
public record SideLength(
        @Param(doc = "Length of the side in pixels.", example = "224", min = 1, max = 16384)
        int size,

        @Param(doc = "How values between pixels are interpolated.", def = "linear")
        Interpolation interpolation) {

    /** The image scaled so that a side of {@code side} pixels gets the length. */
    CropWindow scaled(ImageFacts facts, int side) {
        return RandomScale.scaled(facts, (double) size / side, interpolation);
    }
}
