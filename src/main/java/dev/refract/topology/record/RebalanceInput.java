package dev.refract.topology.record;

/**
 * What the rebalance stage takes: training samples, what leaves the training split, and class counts of all partitions
 * together.
 */
public sealed interface RebalanceInput extends InFlight permits DecodedSample, Withdrawal, RoundMessage {}
