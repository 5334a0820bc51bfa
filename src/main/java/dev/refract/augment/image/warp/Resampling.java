package dev.refract.augment.image.warp;

import dev.refract.declare.Param;
import java.util.List;

/**
 * How new pixels are computed; all operations that move pixels share these fields.
 *
 * @param border what is shown outside the image
 * @param fill level in [0, 1] of a constant border
 * @param interpolation between pixel centers
 */
public record Resampling(
        @Param(doc = "What is shown outside the image.", def = "constant")
        Border border,

        @Param(doc = "Level of a constant border, as a share of the full level.", def = "0", min = 0, max = 1)
        double fill,

        @Param(doc = "How values between pixels are interpolated.", def = "linear")
        Interpolation interpolation) {

    /** A black border and linear interpolation. */
    public static final Resampling PLAIN = new Resampling(Border.CONSTANT, 0, Interpolation.LINEAR);

    /** A warp that keeps the canvas. */
    public Placement keepingCanvas(int width, int height, Homography matrix) {
        return onto(width, height, matrix, width, height);
    }

    /** A warp onto a canvas of another size. */
    public Placement onto(int fromWidth, int fromHeight, Homography matrix, int width, int height) {
        return new Placement(fromWidth, fromHeight, matrix, width, height, border, fill, interpolation, List.of());
    }
}
