package dev.refract.augment.image.step;

import dev.refract.augment.image.warp.Displacement;
import dev.refract.augment.image.warp.Resampling;

/**
 * Moves each part of the image in its own way, by a displacement that no matrix describes; labels move along.
 */
public non-sealed interface Distortion extends ImageStep {

    /** Where the pixels of a canvas of this size go; the canvas keeps its size. */
    Displacement displace(int width, int height);

    /** How values between pixels and beyond the image are found. */
    default Resampling resampling() {
        return Resampling.PLAIN;
    }
}
