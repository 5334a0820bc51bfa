package dev.refract.topology.record;

import dev.refract.sample.Sample;
import dev.refract.topology.revision.Revision;
import java.util.Optional;

/**
 * A sample without a label, which waits for one. It is not marked as known, so the same id passes once it is labeled.
 *
 * @param source the record as it came
 * @param sample what its value says
 * @param revision which content of its id it is: where a labeled one was published before, that one is retracted
 */
public record UnlabeledSample(SourceRecord source, Sample sample, Optional<Revision> revision)
        implements PublishInput {}
