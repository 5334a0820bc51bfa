package dev.refract.augment.image.geometric;

import dev.refract.augment.image.Warp;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;

/** A drawn mirror image. */
public record Flip(Direction direction) implements Warp {

    /** Which sides change places. */
    public enum Direction {
        LEFT_RIGHT,
        TOP_BOTTOM
    }

    @Override
    public Placement place(int width, int height) {
        Homography mirror = direction == Direction.LEFT_RIGHT
                ? Homography.affine(-1, 0, width, 0, 1, 0)
                : Homography.affine(1, 0, 0, 0, -1, height);
        return Placement.covering(width, height, mirror, width, height, Interpolation.LINEAR);
    }
}
