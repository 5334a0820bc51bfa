/** Operations that give the image another canvas and leave its pixels as they are: pads, expansions, fits. */
package dev.refract.augment.image.pad;
