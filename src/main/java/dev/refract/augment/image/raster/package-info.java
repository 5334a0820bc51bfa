/**
 * Pixels in native memory, and operations on whole images: resampling, table lookup, channel mixing. Every
 * {@code Mat} has one owner, which closes it; the garbage collector does not see native memory. OpenCV runs
 * on the calling thread only, and its global generator is never used.
 */
package dev.refract.augment.image.raster;
