/** Small labeled pictures that Refract draws itself, for a first run without any data at hand. */
package dev.refract.augment.image.glyph;
