/** Operations that adapt levels, colors or stains to fixed statistics or to those of another sample. */
package dev.refract.augment.image.adapt;
