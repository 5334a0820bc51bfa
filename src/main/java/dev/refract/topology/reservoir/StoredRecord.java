package dev.refract.topology.reservoir;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Coordinates;
import dev.refract.sample.Kind;
import dev.refract.topology.record.SourceRecord;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A source record as a reservoir's store holds it: all but its headers, which copies get anew. */
sealed interface StoredRecord {
    int NULL = -1;

    /** Where the record stood. */
    Coordinates from();

    /** A record of usual size. */
    record Inline(SourceRecord record) implements StoredRecord {
        @Override
        public Coordinates from() {
            return record.from();
        }

        @Override
        public Optional<SourceRecord> record(SourceRecordReader reader) {
            return Optional.of(record);
        }

        @Override
        public byte[] encode() {
            byte[] key = record.key();
            return key == null
                    ? written(record.from().partition(), record.from(), NULL, record.value())
                    : written(record.from().partition(), record.from(), key.length, key, record.value());
        }
    }

    /**
     * The place of a large record, to be read again from its topic.
     *
     * @param kind of its payload, which must be known without reading it
     */
    record ByOffset(Coordinates from, Kind kind) implements StoredRecord {
        @Override
        public Optional<SourceRecord> record(SourceRecordReader reader) {
            return reader.record(from);
        }

        /** The partition is written as what no partition is, a negative number. */
        @Override
        public byte[] encode() {
            byte[] name = kind.name().getBytes(UTF_8);
            return written(~from.partition(), from, name.length, name);
        }
    }

    /** Its form in the store. */
    byte[] encode();

    /** What {@link #encode} wrote. */
    static StoredRecord decode(byte[] kept) {
        ByteBuffer in = ByteBuffer.wrap(kept);
        int partition = in.getInt();
        long offset = in.getLong();
        long timestamp = in.getLong();
        String topic = new String(take(in, in.getInt()), UTF_8);
        int length = in.getInt();
        if (partition < 0) {
            Kind kind = Kind.valueOf(new String(take(in, length), UTF_8));
            return new ByOffset(new Coordinates(topic, ~partition, offset, timestamp), kind);
        }
        byte[] key = length == NULL ? null : take(in, length);
        byte[] value = take(in, in.remaining());
        return new Inline(new SourceRecord(
                key, value, new RecordHeaders(), new Coordinates(topic, partition, offset, timestamp)));
    }

    /** The record, which a large one is read for; empty when its topic has it no more. */
    Optional<SourceRecord> record(SourceRecordReader reader);

    /** @param length of the first of {@code parts}, or {@link #NULL} */
    private static byte[] written(int partition, Coordinates from, int length, byte[]... parts) {
        byte[] topic = from.topic().getBytes(UTF_8);
        int size = 3 * Integer.BYTES + 2 * Long.BYTES + topic.length;
        for (byte[] part : parts) {
            size += part.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size)
                .putInt(partition)
                .putLong(from.offset())
                .putLong(from.timestamp())
                .putInt(topic.length)
                .put(topic)
                .putInt(length);
        for (byte[] part : parts) {
            out.put(part);
        }
        return out.array();
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
