/** Operations on brightness and contrast: each changes levels and leaves every pixel at its place. */
package dev.refract.augment.image.tone;
