/** Operations that blur. */
package dev.refract.augment.image.blur;
