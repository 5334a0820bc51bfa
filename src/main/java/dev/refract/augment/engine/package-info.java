/**
 * Runs stages on a draft and replays the steps of a lineage.
 *
 * <p>{@link dev.refract.augment.engine.Augmenter} draws, applies and records steps; {@link
 * dev.refract.augment.engine.StepCodec} writes them as JSON and reads them back; {@link
 * dev.refract.augment.engine.ResourceIndex} finds the files that a step refers to.
 */
package dev.refract.augment.engine;
