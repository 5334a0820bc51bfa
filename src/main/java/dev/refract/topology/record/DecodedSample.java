package dev.refract.topology.record;

import dev.refract.sample.Sample;

/**
 * A source record and the sample in it.
 *
 * @param source the record as it came
 * @param sample what its value says
 */
public record DecodedSample(SourceRecord source, Sample sample) implements RebalanceInput {}
