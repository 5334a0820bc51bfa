/** Draws images with their labels side by side on one picture. */
package dev.refract.augment.image.sheet;
