/**
 * The transforms of other image libraries, their names in Refract, and reasons for those that are missing.
 */
package dev.refract.augment.image.coverage;
