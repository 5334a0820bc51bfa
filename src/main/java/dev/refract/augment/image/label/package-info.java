/**
 * Labels follow the pixels: boxes, polygons, masks and keypoints are moved here, for all operations.
 *
 * <p>Nothing is moved step by step. A {@link dev.refract.augment.image.label.CumulativeWarp} holds one map
 * from the original to the current canvas, the part of the original that is still visible, and the covered
 * regions. The current label is a pure function of the original's label and the warp, so errors do not add
 * up: a mask is resampled once, a box is bounded once, and visibility is a share of the original area,
 * measured on the original.
 *
 * <p>A displacement is not a matrix and ends such a chain: its label becomes the original of the next one
 * ({@link dev.refract.augment.image.label.DisplacedLabel}).
 *
 * <p>An object visible through several windows is one instance with several polygons. An oriented box is a
 * polygon of four corners, so that it is moved exactly.
 */
package dev.refract.augment.image.label;
