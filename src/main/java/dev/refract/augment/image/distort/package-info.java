/**
 * Operations that move each part of the image in its own way: displacement fields and shuffled tiles.
 *
 * <p>Each draws a few numbers or a seed; the field itself is computed when the step is applied, in plain Java
 * arithmetic, so that the lineage stays short and every machine computes the same field.
 */
package dev.refract.augment.image.distort;
