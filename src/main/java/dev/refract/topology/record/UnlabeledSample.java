package dev.refract.topology.record;

import dev.refract.sample.Sample;

/**
 * A sample without a label, which waits for one. It is not marked as known, so the same id passes once it is labeled.
 *
 * @param source the record as it came
 * @param sample what its value says
 */
public record UnlabeledSample(SourceRecord source, Sample sample) implements PublishInput {}
