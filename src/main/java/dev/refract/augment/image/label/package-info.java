/**
 * Labels that stay true: boxes, polygons, masks and keypoints follow the pixels, once for all
 * operations.
 *
 * <p>Nothing is moved step by step. A {@link dev.refract.augment.image.label.CumulativeWarp} remembers one map
 * from the original to the canvas of now, which part of the original is still visible, and what was
 * painted over. A label of any moment is a pure function of the original's label and the warp, so that
 * no error adds up: a mask is resampled once, a box is bounded once, and visibility is a share of the
 * original area, measured on the original, whatever happened in between.
 *
 * <p>A displacement, which is no matrix, ends such a chain: its label becomes the original of the next one
 * ({@link dev.refract.augment.image.label.DisplacedLabel}).
 *
 * <p>An object in sight through several windows is one instance with several polygons. An oriented box is
 * a polygon of four corners, so that it is moved exactly.
 */
package dev.refract.augment.image.label;
