package dev.refract.topology.record;

import dev.refract.sample.Coordinates;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** A source record as it came: bytes, headers and where it stood. Key and value may be null. */
@SuppressWarnings("ArrayRecordComponent") // Kafka's own form; never compared
public record SourceRecord(byte[] key, byte[] value, Headers headers, Coordinates from) {
    /**
     * The record that a processor is given.
     *
     * @throws IllegalStateException for a record that comes from no topic, as one of a punctuation does
     */
    public static SourceRecord of(Record<byte[], byte[]> record, ProcessorContext<?, ?> context) {
        RecordMetadata at = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record without a place in a topic"));
        return new SourceRecord(
                record.key(),
                record.value(),
                record.headers(),
                new Coordinates(at.topic(), at.partition(), at.offset(), record.timestamp()));
    }
}
