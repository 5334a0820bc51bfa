/**
 * Operations that add noise. A drawn step holds a seed, and every use starts a new generator from it, so that
 * the same step gives the same noise; OpenCV's global generator is never used.
 */
package dev.refract.augment.image.noise;
