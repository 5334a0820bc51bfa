package dev.refract.topology.record;

/** What the deduplicate stage takes: samples, and records without a value. */
public sealed interface DeduplicateInput extends InFlight permits DecodedSample, Tombstone {}
