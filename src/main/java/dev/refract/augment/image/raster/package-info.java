/**
 * Pixels in native memory and the few things that are done to whole images: resampling, table look-up,
 * mixing of channels. Every {@code Mat} has one owner, who closes it; nothing waits for the garbage
 * collector, which does not see native memory. OpenCV runs on the calling thread alone and its global
 * generator is never used.
 */
package dev.refract.augment.image.raster;
