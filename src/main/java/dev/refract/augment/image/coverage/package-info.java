/** What the image libraries of the field offer, and what it is called here, or why it is not there. */
package dev.refract.augment.image.coverage;
