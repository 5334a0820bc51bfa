package dev.refract.topology.record;

import dev.refract.augment.Partners;
import dev.refract.copies.CopyMaker.CopyOrder;
import dev.refract.sample.Sample;
import java.util.Optional;

/**
 * Copies to make of one training sample.
 *
 * @param source the sample's record as it came
 * @param origin the sample
 * @param opened its payload, where it is open already
 * @param order which copies of it
 * @param partners earlier training samples that the copies may be mixed with
 */
public record CopyTask(
        SourceRecord source, Sample origin, Optional<SharedSubject> opened, CopyOrder order, Partners partners) {
    /** Copies of a sample whose payload is not open. */
    public CopyTask(SourceRecord source, Sample origin, CopyOrder order, Partners partners) {
        this(source, origin, Optional.empty(), order, partners);
    }

    /** The same for other copies. */
    CopyTask with(CopyOrder other) {
        return new CopyTask(source, origin, opened, other, partners);
    }
}
