/** Operations that resize the whole image. */
package dev.refract.augment.image.resize;
