/** Draws small labeled pictures, for a first run without data. */
package dev.refract.augment.image.glyph;
