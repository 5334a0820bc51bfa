/** Operations that add the artifacts of lossy formats and low resolution. */
package dev.refract.augment.image.compression;
