package dev.refract.topology.record;

import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.topology.revision.Revision;
import java.util.Optional;

/**
 * A sample of the validation or test split. It leaves as it came.
 *
 * @param source the record as it came
 * @param sample what its value says
 * @param split VALIDATION or TEST
 * @param revision which content of its id it is; empty where ids are not kept
 */
public record HeldOutSample(SourceRecord source, Sample sample, Split split, Optional<Revision> revision)
        implements PublishInput {}
