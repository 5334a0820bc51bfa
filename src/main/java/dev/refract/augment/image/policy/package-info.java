/**
 * Policies on images: the published ones that come with their operations and strengths, and those that
 * enclose steps and join what came out, channel by channel, patch by patch or blended.
 */
package dev.refract.augment.image.policy;
