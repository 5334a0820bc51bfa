/**
 * Encoded images: what a file claims about itself, read before anything is allocated for it, and the
 * way into and out of pixels.
 *
 * <p>The claim comes first because decoders allocate what a header says: a file of a few hundred bytes
 * can ask for gigabytes. {@link dev.refract.augment.image.codec.ImageHeader} reads size, orientation and
 * completeness with bounds checks of its own; only then does OpenCV see the bytes.
 */
package dev.refract.augment.image.codec;
