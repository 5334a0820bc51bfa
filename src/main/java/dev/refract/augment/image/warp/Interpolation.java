package dev.refract.augment.image.warp;

/** How a value between pixel centers is computed. */
public enum Interpolation {
    /** The pixel whose center is closest. */
    NEAREST,
    /** Between the four pixels around. */
    LINEAR,
    /** A cubic through the sixteen pixels around; sharper, may overshoot. */
    CUBIC
}
