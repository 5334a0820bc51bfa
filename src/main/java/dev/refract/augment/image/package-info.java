/**
 * Images: a step says what kind of change it is, and the kind knows the rest.
 *
 * <p>An operation declares its fields, draws numbers, and yields an {@link
 * dev.refract.augment.image.step.ImageStep}, one of eight kinds:
 *
 * <ul>
 *   <li>{@link dev.refract.augment.image.step.Warp} moves pixels: a 3×3 matrix and a new canvas. Boxes,
 *       polygons, masks, keypoints and visibility follow from the matrix; no operation handles labels.
 *   <li>{@link dev.refract.augment.image.step.Distortion} moves each part in its own way: a field of
 *       displacements, or tiles. Labels follow the very map that the pixels follow.
 *   <li>{@link dev.refract.augment.image.step.Relabeling} changes labels and no pixel.
 *   <li>{@link dev.refract.augment.image.step.Tone} replaces each level by another, whatever its place.
 *   <li>{@link dev.refract.augment.image.step.ColorMatrix} mixes the channels of a pixel.
 *   <li>{@link dev.refract.augment.image.step.Filter} is any other change of colors that moves nothing.
 *   <li>{@link dev.refract.augment.image.step.Paint} draws on top: noise, holes, overlays. What it covers
 *       counts against the visibility of the objects below.
 *   <li>{@link dev.refract.augment.image.step.Codec} is a trip through a lossy file format.
 * </ul>
 *
 * <p>Because a kind is known, neighbors of one kind are fused. Crop, resize and rotate become one
 * matrix and one resampling, sharper and faster than three; brightness and contrast become one table.
 * The order of steps is never changed, so only true neighbors meet. A warp alone that mirrors, turns by
 * quarters or crops whole pixels copies them. Two warps stay apart where one resampling could not show
 * what two would have shown ({@link dev.refract.augment.image.warp.Placement#then}), and what a warp cuts
 * off stays cut off, even if a later warp would bring it back into view.
 *
 * <p>A draft therefore only collects changes; pixels are touched when somebody asks for them: {@link
 * dev.refract.augment.image.ImageDraft#distance} or {@code finish}. Size and label are known at any time.
 *
 * <p>To add an operation: a record with {@code @Named} and {@code @Param}, a record for its drawn step
 * that implements one of the kinds, a line in {@link dev.refract.augment.catalog.ImageOperations}, a line
 * in the test's table.
 *
 * <p>The image is decoded once per subject: one gray or three color channels (blue, green, red) and
 * perhaps transparency, of 8 or 16 bits. Levels are shares of the full level in every parameter, so that
 * depth does not matter. Transparency moves with the pixels and is otherwise left alone. A TIFF may have
 * any other number of bands: whatever moves pixels moves them, too, while a step that asks for colors
 * refuses them with a reason. A pipeline whose first step is always a resize to a fixed size decodes
 * JPEGs no larger than that needs; labels stay those of the whole image.
 */
package dev.refract.augment.image;
