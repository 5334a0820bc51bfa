package dev.refract.topology.record;

import dev.refract.copies.SharedSubject;
import dev.refract.sample.Sample;
import dev.refract.topology.revision.Revision;
import java.util.Optional;

/**
 * A source record and the sample in it.
 *
 * @param source the record as it came
 * @param sample what its value says
 * @param opened its payload, where it was opened to check it; the stage that opened it closes it, and who keeps it shares it
 * @param revision which content of its id it is; empty where ids are not kept
 */
public record DecodedSample(
        SourceRecord source, Sample sample, Optional<SharedSubject> opened, Optional<Revision> revision)
        implements DeduplicateInput, SplitInput, RebalanceInput {
    /** A sample whose id was not looked up yet. */
    public DecodedSample(SourceRecord source, Sample sample, Optional<SharedSubject> opened) {
        this(source, sample, opened, Optional.empty());
    }

    /** A sample whose payload is not open. */
    public DecodedSample(SourceRecord source, Sample sample) {
        this(source, sample, Optional.empty());
    }

    /** The same sample as this content of its id. */
    public DecodedSample as(Revision number) {
        Sample numbered = sample.revision() == number.number() ? sample : sample.withRevision(number.number());
        return new DecodedSample(source, numbered, opened, Optional.of(number));
    }
}
