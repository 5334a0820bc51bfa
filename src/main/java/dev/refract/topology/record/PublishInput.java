package dev.refract.topology.record;

/** What the publish stage takes: held-out samples, and training samples with their copies. */
public sealed interface PublishInput extends InFlight permits HeldOutSample, AugmentedSample {}
