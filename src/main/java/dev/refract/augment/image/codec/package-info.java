/**
 * Encoded images: reads headers before any allocation, decodes and encodes pixels.
 *
 * <p>Decoders allocate what a header says, and a file of a few hundred bytes can ask for gigabytes. {@link
 * dev.refract.augment.image.codec.ImageHeader} reads size, orientation and completeness with bounds checks of
 * its own; only then does OpenCV see the bytes.
 */
package dev.refract.augment.image.codec;
