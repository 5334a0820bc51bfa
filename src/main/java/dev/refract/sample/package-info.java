/**
 * What flows through a pipeline: a {@link dev.refract.sample.Sample}, that is a payload, a label and
 * where both came from.
 *
 * <p>Everything here is an immutable value and imports nothing else of Refract. One record type is
 * both input and output, so that pipelines chain. Coordinates are pixels of the payload image,
 * measured from the top left <em>corner</em> of the top left pixel, x to the right and y down: a box
 * around the whole of a 640×480 image is (0, 0, 640, 480). Text positions are Unicode code points,
 * audio positions are seconds.
 *
 * <p>A label's {@linkplain dev.refract.sample.Instance instance} is one unit: class, box, polygons,
 * mask and keypoints of one object are moved, clipped, kept or dropped together.
 */
package dev.refract.sample;
