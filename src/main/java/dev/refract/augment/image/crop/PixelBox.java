package dev.refract.augment.image.crop;

import dev.refract.declare.Param;

/** A rectangle in pixels; right and bottom are exclusive. */
public record PixelBox(
        @Param(doc = "First column.", def = "0", min = 0) int left,

        @Param(doc = "First row.", def = "0", min = 0) int top,

        @Param(doc = "Column after the last.", example = "640", min = 1)
        int right,

        @Param(doc = "Row after the last.", example = "480", min = 1)
        int bottom) {
    public PixelBox {
        if (left >= right || top >= bottom) {
            throw new IllegalArgumentException("left must be below right and top below bottom, found " + left + ", "
                    + top + ", " + right + ", " + bottom);
        }
    }
}
