/** Operations on colors and light that leave every pixel at its place. */
package dev.refract.augment.image.color;
