package dev.refract.topology.record;

import dev.refract.augment.Partners;
import dev.refract.copies.CopyOrder;
import dev.refract.copies.SharedSubject;
import dev.refract.sample.Sample;
import dev.refract.topology.revision.Revision;
import java.util.Optional;

/**
 * Copies to make of one training sample.
 *
 * @param source the sample's record as it came
 * @param origin the sample
 * @param opened its payload, where it is open already
 * @param order which copies of it
 * @param partners earlier training samples that the copies may be mixed with
 * @param revision which content of its id the sample is; empty where ids are not kept, and for one published earlier
 */
public record CopyTask(
        SourceRecord source,
        Sample origin,
        Optional<SharedSubject> opened,
        CopyOrder order,
        Partners partners,
        Optional<Revision> revision) {
    /** Copies of a sample that just came. */
    public static CopyTask of(DecodedSample decoded, CopyOrder order, Partners partners) {
        return new CopyTask(decoded.source(), decoded.sample(), decoded.opened(), order, partners, decoded.revision());
    }

    /** Copies of a sample that was published earlier. */
    public CopyTask(SourceRecord source, Sample origin, CopyOrder order, Partners partners) {
        this(source, origin, Optional.empty(), order, partners, Optional.empty());
    }

    /** The same for other copies. */
    CopyTask with(CopyOrder other) {
        return new CopyTask(source, origin, opened, other, partners, revision);
    }
}
