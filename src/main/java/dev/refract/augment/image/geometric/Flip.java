package dev.refract.augment.image.geometric;

import dev.refract.augment.image.step.Warp;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;

/** A drawn flip. */
public record Flip(FlipAxis direction) implements Warp {

    /** The axis of the flip. */
    public enum FlipAxis {
        LEFT_RIGHT,
        TOP_BOTTOM
    }

    @Override
    public Placement place(int width, int height) {
        Homography mirror = direction == FlipAxis.LEFT_RIGHT
                ? Homography.affine(-1, 0, width, 0, 1, 0)
                : Homography.affine(1, 0, 0, 0, -1, height);
        return Placement.covering(width, height, mirror, width, height, Interpolation.LINEAR);
    }
}
