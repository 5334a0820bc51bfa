/** Filters other than blurs: sharpening, edges, relief, pooling, superpixels. */
package dev.refract.augment.image.filter;
