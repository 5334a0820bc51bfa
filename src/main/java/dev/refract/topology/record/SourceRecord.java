package dev.refract.topology.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.kafka.HeaderNames;
import dev.refract.sample.Coordinates;
import dev.refract.sample.Sample;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.serde.source.SourceContent;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
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

    /** The record that a consumer read; one without a time is taken as one at 0. */
    public static SourceRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new SourceRecord(
                record.key(),
                record.value(),
                record.headers(),
                new Coordinates(record.topic(), record.partition(), record.offset(), RecordTime.of(record)));
    }

    /**
     * What the record says. A record without a value deletes: the sample that a header names, as a pipeline writes it
     * for copies, else the one that its key names.
     *
     * @throws dev.refract.sample.DataFault with the reason why it says nothing
     * @throws dev.refract.serde.registry.RegistryException when the registry does not answer
     */
    public SourceContent content(SampleDecoder decoder) {
        Header named = value == null ? headers.lastHeader(HeaderNames.SAMPLE) : null;
        return named == null || named.value() == null
                ? decoder.decode(key, value, from.timestamp())
                : new SourceContent.Deletion(Optional.of(new String(named.value(), UTF_8)));
    }

    /** A record in the topology that carries {@code value}, made of this one at another time than it came. */
    public <V extends InFlight> Record<byte[], V> outOfTurn(V value) {
        return new Record<>(key, value, Math.max(0, from.timestamp()), headers);
    }

    /** The sample in the record; faults as {@link #content} has them. */
    public Sample sample(SampleDecoder decoder) {
        return decoder.sample(key, value, from.timestamp());
    }
}
