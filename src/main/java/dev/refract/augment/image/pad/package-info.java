/** Operations that change the canvas and keep the scale of the image: pads, expansions, fits. */
package dev.refract.augment.image.pad;
