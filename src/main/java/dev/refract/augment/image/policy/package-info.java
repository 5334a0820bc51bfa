/**
 * Policies on images: published policies with their operations and magnitudes, and policies that run steps in
 * branches and join the results by channel, by patch or by blending.
 */
package dev.refract.augment.image.policy;
