/**
 * Noise. A drawn step carries a seed, and OpenCV's generator is started from it at every use, so that
 * the same step makes the same noise; the shared generator of OpenCV is never touched.
 */
package dev.refract.augment.image.noise;
