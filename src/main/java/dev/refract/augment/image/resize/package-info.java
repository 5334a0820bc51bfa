/** Operations that show the whole image larger or smaller. */
package dev.refract.augment.image.resize;
