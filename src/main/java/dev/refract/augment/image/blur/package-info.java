/** Operations that mix a pixel with its surroundings: blurs and other filters. */
package dev.refract.augment.image.blur;
