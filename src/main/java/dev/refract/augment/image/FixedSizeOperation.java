package dev.refract.augment.image;

/**
 * An operation after which the image has a size that does not depend on the one before, and shows all of
 * it: an image may then be decoded smaller, as long as it is not smaller than that.
 */
public interface FixedSizeOperation extends ImageOperation {

    /** No side of the image before needs to be longer than this, in pixels. */
    int largestSide();
}
