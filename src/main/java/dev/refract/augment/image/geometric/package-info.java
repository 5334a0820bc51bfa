/** Operations that move the whole image: rigid, affine and projective warps. */
package dev.refract.augment.image.geometric;
