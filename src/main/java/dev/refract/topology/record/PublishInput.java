package dev.refract.topology.record;

/**
 * What the publish stage takes: held-out samples, training samples with their copies, copies that leave later, samples
 * that wait for a label, and
 * deletions.
 */
public sealed interface PublishInput extends InFlight
        permits HeldOutSample, AugmentedSample, AugmentedCopy, UnlabeledSample, Deletion {}
