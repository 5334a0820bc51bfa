package dev.refract.augment.image.warp;

/**
 * What a warp shows where the old image does not reach. All but {@link #CONSTANT} repeat image content
 * there, objects included, and labels do not follow into the repetition.
 */
public enum Border {
    /** One gray level. */
    CONSTANT,
    /** The nearest edge pixel. */
    REPLICATE,
    /** The image mirrored at its edge, the edge pixel not doubled. */
    REFLECT,
    /** The image again from its other side. */
    WRAP
}
