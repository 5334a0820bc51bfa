package dev.refract.topology.record;

import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A record or a copy that cannot be used.
 *
 * @param source the source record it comes from
 * @param node the processor that refuses it
 * @param sampleId the sample's or the copy's id, where it is known
 * @param copy number of the copy; empty when the whole record is refused
 * @param made the refused copy's value, encoded as it would have been published; empty when it could not be made
 * @param fault the reason and a sentence for the owner of the data
 */
public record Rejection(
        SourceRecord source,
        Node node,
        Optional<String> sampleId,
        OptionalInt copy,
        Optional<Bytes> made,
        DataFault fault)
        implements InFlight {
    /** A whole source record. */
    public static Rejection of(SourceRecord source, Node node, Optional<String> sampleId, DataFault fault) {
        return new Rejection(source, node, sampleId, OptionalInt.empty(), Optional.empty(), fault);
    }

    /** One copy, which could not be made; its origin is not affected. */
    public static Rejection ofCopy(SourceRecord source, Node node, String copyId, int number, DataFault fault) {
        return ofCopy(source, node, copyId, number, Optional.empty(), fault);
    }

    /** One copy, with its value where it was made; its origin is not affected. */
    public static Rejection ofCopy(
            SourceRecord source, Node node, String copyId, int number, Optional<Bytes> made, DataFault fault) {
        return new Rejection(source, node, Optional.of(copyId), OptionalInt.of(number), made, fault);
    }
}
