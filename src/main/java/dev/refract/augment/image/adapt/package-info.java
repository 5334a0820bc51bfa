/** Fits an image to fixed statistics, or to those of another sample: its levels, its colours, its stains. */
package dev.refract.augment.image.adapt;
