/** Operations that choose a part of the image or another canvas for it: crops, pads, resizes. */
package dev.refract.augment.image.crop;
