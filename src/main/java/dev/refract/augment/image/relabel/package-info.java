/** Operations that change labels and leave pixels as they are. */
package dev.refract.augment.image.relabel;
