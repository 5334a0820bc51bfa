/** Operations that remove parts of the image; covered objects lose visibility. */
package dev.refract.augment.image.dropout;
