package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Coordinates;
import dev.refract.sample.Kind;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A source record as a reservoir's store holds it: all but its headers, which copies get anew. */
sealed interface Kept {
    int NULL = -1;

    /** Where the record stood. */
    Coordinates from();

    /** A record of usual size. */
    record Whole(Incoming record) implements Kept {
        @Override
        public Coordinates from() {
            return record.from();
        }

        @Override
        public byte[] encode() {
            int key = record.key() == null ? 0 : record.key().length;
            ByteBuffer out = place(
                            record.from(), record.from().partition(), Integer.BYTES + key + record.value().length)
                    .putInt(record.key() == null ? NULL : key);
            if (record.key() != null) {
                out.put(record.key());
            }
            return out.put(record.value()).array();
        }
    }

    /**
     * The place of a large record, to be read again from its topic.
     *
     * @param kind of its payload, which must be known without reading it
     */
    record Reference(Coordinates from, Kind kind) implements Kept {
        /** The partition is written as what no partition is, a negative number. */
        @Override
        public byte[] encode() {
            return place(from, ~from.partition(), Byte.BYTES)
                    .put((byte) kind.ordinal())
                    .array();
        }
    }

    /** Its form in the store. */
    byte[] encode();

    /** What {@link #encode} wrote. */
    static Kept decode(byte[] kept) {
        ByteBuffer in = ByteBuffer.wrap(kept);
        int partition = in.getInt();
        long offset = in.getLong();
        long timestamp = in.getLong();
        String topic = new String(take(in, in.getInt()), UTF_8);
        if (partition < 0) {
            return new Reference(new Coordinates(topic, ~partition, offset, timestamp), Kind.values()[in.get()]);
        }
        int keyLength = in.getInt();
        byte[] key = keyLength == NULL ? null : take(in, keyLength);
        byte[] value = take(in, in.remaining());
        return new Whole(
                new Incoming(key, value, new RecordHeaders(), new Coordinates(topic, partition, offset, timestamp)));
    }

    /** The record, which a large one is read for; empty when its topic has it no more. */
    default Optional<Incoming> record(Recall recall) {
        return this instanceof Whole whole ? Optional.of(whole.record()) : recall.record(from());
    }

    private static ByteBuffer place(Coordinates from, int partition, int more) {
        byte[] topic = from.topic().getBytes(UTF_8);
        return ByteBuffer.allocate(2 * Integer.BYTES + 2 * Long.BYTES + topic.length + more)
                .putInt(partition)
                .putLong(from.offset())
                .putLong(from.timestamp())
                .putInt(topic.length)
                .put(topic);
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
