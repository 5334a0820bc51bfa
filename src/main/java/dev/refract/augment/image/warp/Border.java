package dev.refract.augment.image.warp;

/**
 * What a warp shows outside the old image. All but {@link #CONSTANT} repeat image content there, including
 * objects; labels do not follow the repetition.
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
