/** Operations that choose a part of the image: at a place, at random, or by the objects in it. */
package dev.refract.augment.image.crop;
