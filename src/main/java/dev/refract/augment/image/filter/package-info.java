/** Sharpening, edges, relief, pooling and pictures made of patches: filters that are no blurs. */
package dev.refract.augment.image.filter;
