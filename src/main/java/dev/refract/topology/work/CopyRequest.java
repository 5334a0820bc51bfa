package dev.refract.topology.work;

import dev.refract.augment.Partners;
import dev.refract.copies.CopyOrder;
import dev.refract.copies.SharedSubject;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.topology.record.SourceRecord;
import java.util.List;

/**
 * One copy to make.
 *
 * @param source record of the origin
 * @param subject the origin's payload, open
 * @param order which copy; counts one
 * @param partners earlier training samples that it may be mixed with
 * @param siblings payloads of the copies made before it, for gates that compare them
 */
public record CopyRequest(
        SourceRecord source,
        Sample origin,
        SharedSubject subject,
        CopyOrder order,
        Partners partners,
        List<Payload> siblings) {
    public CopyRequest {
        siblings = List.copyOf(siblings);
    }
}
