package dev.refract.topology.record;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A record ready to be forwarded.
 *
 * @param sink name of the sink node
 * @param value encoded; null in a dead letter without one and where a sample is retracted
 * @param timestamp the origin's
 */
@SuppressWarnings("ArrayRecordComponent") // Kafka's own form; never compared
public record SinkRecord(String sink, byte[] key, byte[] value, Headers headers, long timestamp) implements InFlight {
    /** What a sink writes of it. */
    public static Serializer<SinkRecord> serializer() {
        return (topic, record) -> record.value();
    }

    /** The record as its sink takes it, with key, time and headers of its own. */
    public Record<byte[], InFlight> forwarded() {
        return new Record<>(key, this, timestamp, headers);
    }

    /** Bytes on the wire without compression: key, value and headers, and Kafka's own few. */
    public int size() {
        int size = Sizes.RECORD_OVERHEAD + Sizes.of(key) + Sizes.of(value);
        for (var header : headers) {
            size += Sizes.HEADER_OVERHEAD + header.key().length() + Sizes.of(header.value());
        }
        return size;
    }

    private static final class Sizes {
        /** Largest possible frame of one record in a batch of its own, as Kafka's producer counts it. */
        static final int RECORD_OVERHEAD = 61 + 21;

        static final int HEADER_OVERHEAD = 10;

        static int of(byte[] bytes) {
            return bytes == null ? 0 : bytes.length;
        }
    }
}
