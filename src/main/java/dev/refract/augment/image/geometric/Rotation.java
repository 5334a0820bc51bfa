package dev.refract.augment.image.geometric;

import dev.refract.augment.image.step.Warp;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.image.warp.Resampling;

/**
 * A drawn rotation about the center.
 *
 * @param angle degrees, counter-clockwise
 * @param canvas how the canvas follows
 */
public record Rotation(double angle, RotationCanvas canvas, Resampling resampling) implements Warp {
    @Override
    public Placement place(int width, int height) {
        return canvas.place(width, height, angle, resampling);
    }
}
