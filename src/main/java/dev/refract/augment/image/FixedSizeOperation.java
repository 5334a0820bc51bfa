package dev.refract.augment.image;

/**
 * An operation that shows the whole image at a size that does not depend on the input size. The decoder may
 * then decode a smaller image, as long as it is not smaller than that size.
 */
public interface FixedSizeOperation extends ImageOperation {

    /** The longest side, in pixels, that the operation needs of its input. */
    int largestSide();
}
