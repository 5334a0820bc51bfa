package dev.refract.augment.image.pad;

import dev.refract.declare.Param;

/** The widths of the four borders, in pixels. */
public record BorderWidths(
        @Param(doc = "Columns on the left.", def = "0", min = 0, max = 16384)
        int left,

        @Param(doc = "Rows on top.", def = "0", min = 0, max = 16384)
        int top,

        @Param(doc = "Columns on the right.", def = "0", min = 0, max = 16384)
        int right,

        @Param(doc = "Rows at the bottom.", def = "0", min = 0, max = 16384)
        int bottom) {}
