/**
 * Drawn steps on images. The interface of a step is its kind of change, which decides how labels follow and
 * which neighbors fuse: see {@link dev.refract.augment.image}.
 */
package dev.refract.augment.image.step;
