/** Images with their labels drawn, side by side on one picture, for people to look at. */
package dev.refract.augment.image.sheet;
