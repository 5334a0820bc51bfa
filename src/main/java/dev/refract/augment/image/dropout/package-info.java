/** Operations that take parts of the image away; objects below lose visibility. */
package dev.refract.augment.image.dropout;
