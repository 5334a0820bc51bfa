/**
 * Where pixels go: plane maps, canvases and convex regions, as pure arithmetic without any image.
 *
 * <p>All coordinates are those of {@link dev.refract.sample}: continuous, measured from the top left corner
 * of the top left pixel, whose center is (0.5, 0.5). A {@link dev.refract.augment.image.warp.Homography} maps
 * the old canvas to the new one; a {@link dev.refract.augment.image.warp.Placement} adds the size of both
 * canvases and what to show outside the old image. Two placements {@linkplain
 * dev.refract.augment.image.warp.Placement#then fuse} into one whenever one resampling shows what two would
 * have shown. A {@link dev.refract.augment.image.warp.Displacement} moves every part of a canvas in its own
 * way.
 */
package dev.refract.augment.image.warp;
