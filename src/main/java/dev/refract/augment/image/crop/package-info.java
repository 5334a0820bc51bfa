/** Operations that crop the image: at a fixed place, at random, or by its objects. */
package dev.refract.augment.image.crop;
