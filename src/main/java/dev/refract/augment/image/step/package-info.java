/**
 * Drawn steps on images. What a step implements says what kind of change it is, and the kind decides how
 * labels follow and which neighbors fuse: see {@link dev.refract.augment.image}.
 */
package dev.refract.augment.image.step;
