package dev.refract.topology.record;

/** What passes from one stage of the topology to the next, always within one task and one transaction. */
public sealed interface InFlight
        permits DeduplicateInput, SplitInput, RebalanceInput, AugmentInput, PublishInput, Rejection, SinkRecord {}
