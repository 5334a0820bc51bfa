/** Fits an image to fixed statistics, or to those of another sample: its levels, its colors, its stains. */
package dev.refract.augment.image.adapt;
