package dev.refract.topology.record;

/** What the split stage takes: samples that are new or revised, and deletions. */
public sealed interface SplitInput extends InFlight permits DecodedSample, Deletion {}
