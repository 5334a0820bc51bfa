package dev.refract.topology.record;

import dev.refract.sample.Sample;
import dev.refract.sample.Split;

/**
 * A sample of the validation or test split. It leaves as it came.
 *
 * @param source the record as it came
 * @param sample what its value says
 * @param split VALIDATION or TEST
 */
public record HeldOutSample(SourceRecord source, Sample sample, Split split) implements PublishInput {}
