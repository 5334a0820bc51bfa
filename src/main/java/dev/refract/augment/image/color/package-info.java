/** Operations on colors: each changes colors and leaves every pixel at its place. */
package dev.refract.augment.image.color;
