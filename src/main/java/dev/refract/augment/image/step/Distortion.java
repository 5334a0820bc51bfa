package dev.refract.augment.image.step;

import dev.refract.augment.image.warp.Displacement;
import dev.refract.augment.image.warp.Resampling;

/** Moves each part of the image in its own way, which no matrix describes; labels move along. */
public non-sealed interface Distortion extends ImageStep {

    /** Where the pixels of a canvas of this size go; the canvas keeps its size. */
    Displacement displace(int width, int height);

    /** How pixels are found between others and beyond the image. */
    default Resampling resampling() {
        return Resampling.PLAIN;
    }
}
