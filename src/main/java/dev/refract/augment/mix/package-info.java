/** What mixing has in common in all media: partner selection, blending of labels. */
package dev.refract.augment.mix;
