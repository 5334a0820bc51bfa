package dev.refract.topology.record;

import dev.refract.sample.Sample;
import java.util.Optional;

/**
 * A source record and the sample in it.
 *
 * @param source the record as it came
 * @param sample what its value says
 * @param opened its payload, where it was opened to check it; the stage that opened it closes it, and who keeps it shares it
 */
public record DecodedSample(SourceRecord source, Sample sample, Optional<SharedSubject> opened)
        implements RebalanceInput {
    /** A sample whose payload is not open. */
    public DecodedSample(SourceRecord source, Sample sample) {
        this(source, sample, Optional.empty());
    }
}
