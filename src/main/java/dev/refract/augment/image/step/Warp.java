package dev.refract.augment.image.step;

import dev.refract.augment.image.warp.Placement;

/** Moves pixels; labels move along. */
public non-sealed interface Warp extends ImageStep {

    /** Where a canvas of this size goes, and how the rest of the new canvas is filled. */
    Placement place(int width, int height);
}
