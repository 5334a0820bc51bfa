/**
 * Images: every step is one kind of change, and the kind decides how labels follow and which steps fuse.
 *
 * <p>An operation declares its fields, draws numbers, and yields an {@link
 * dev.refract.augment.image.step.ImageStep}, one of eight kinds:
 *
 * <ul>
 *   <li>{@link dev.refract.augment.image.step.Warp} moves pixels: a 3×3 matrix and a new canvas. Boxes,
 *       polygons, masks, keypoints and visibility follow from the matrix; no operation handles labels.
 *   <li>{@link dev.refract.augment.image.step.Distortion} moves each part in its own way: a field of
 *       displacements, or tiles. Labels follow the same map as the pixels.
 *   <li>{@link dev.refract.augment.image.step.Relabeling} changes labels and no pixel.
 *   <li>{@link dev.refract.augment.image.step.Tone} replaces each level by another, independent of position.
 *   <li>{@link dev.refract.augment.image.step.ColorMatrix} mixes the channels of a pixel.
 *   <li>{@link dev.refract.augment.image.step.Filter} is any other change of colors that moves nothing.
 *   <li>{@link dev.refract.augment.image.step.Paint} draws on top: noise, holes, overlays. What it covers
 *       counts against the visibility of the objects below.
 *   <li>{@link dev.refract.augment.image.step.Codec} encodes and decodes in a lossy file format.
 * </ul>
 *
 * <p>Neighboring steps of one kind are fused. Crop, resize and rotate become one matrix and one resampling,
 * sharper and faster than three; brightness and contrast become one table. The order of steps never changes.
 * A single warp that mirrors, turns by quarters or crops whole pixels copies pixels without resampling. Two
 * warps are not fused when one resampling would give a different result ({@link
 * dev.refract.augment.image.warp.Placement#then}), and what a warp cuts off stays cut off, even if a later
 * warp moves it back into view.
 *
 * <p>A draft only collects steps. It renders pixels for {@link dev.refract.augment.image.ImageDraft#distance}
 * and {@code finish}. Size and label are known at any time.
 *
 * <p>To add an operation: a record with {@code @Named} and {@code @Param}, a nested record {@code Drawn} that
 * implements one of the kinds, a line in {@link dev.refract.augment.catalog.ImageOperations}, a line in the
 * test's table.
 *
 * <p>The image is decoded once per subject: one gray or three color channels (blue, green, red) and perhaps
 * transparency, of 8 or 16 bits. Levels are shares of the full level in every parameter, so that depth does
 * not matter. Transparency moves with the pixels and otherwise stays unchanged. A TIFF may have any other
 * number of bands: warps move them too, and a step that needs colors rejects them with a reason. When the
 * first step always resizes to a fixed size, JPEGs are decoded at a reduced size; labels stay those of the
 * full image.
 */
package dev.refract.augment.image;
