package dev.refract.topology.record;

/** What the augment stage takes: samples with the copies that leave with them, and copies that leave later. */
public sealed interface AugmentInput extends InFlight permits Allocation, OwedBatch {}
