package dev.refract.topology.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.kafka.HeaderNames;
import dev.refract.sample.Coordinates;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A source record with a key and no value, which deletes a sample.
 *
 * @param source the record as it came
 * @param id of the sample
 */
public record Tombstone(SourceRecord source, String id) implements DeduplicateInput {
    /**
     * The deletion that a source record means: of the sample that a header names, as a pipeline writes it for copies,
     * else of the one whose id is its key. Empty for a record that has a value or has no key.
     */
    public static Optional<Tombstone> of(SourceRecord source) {
        if (source.value() != null || source.key() == null) {
            return Optional.empty();
        }
        Header named = source.headers().lastHeader(HeaderNames.SAMPLE);
        byte[] id = named == null || named.value() == null ? source.key() : named.value();
        return Optional.of(new Tombstone(source, new String(id, UTF_8)));
    }

    /** The same of a record that a consumer read. */
    public static Optional<Tombstone> of(ConsumerRecord<byte[], byte[]> record) {
        return of(new SourceRecord(
                record.key(),
                record.value(),
                record.headers(),
                new Coordinates(record.topic(), record.partition(), record.offset(), record.timestamp())));
    }
}
