package dev.refract.balance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * A record kept in a class's reservoir. The payload is the caller's, under the same key.
 *
 * @param label the record's class
 * @param id the record's id, unique among the records of its class
 * @param priority what it is kept by: the larger stays
 * @param position the record's place in its stream, for its age
 * @param made copies of the record so far; the next one is numbered one higher
 * @param uses how many of them were drawn from the reservoir
 */
public record Entry(String label, String id, double priority, long position, int made, int uses) implements Row {

    /** First the entry that stays longest; ties by id, so that the order is total. */
    static final Comparator<Entry> BY_PRIORITY =
            Comparator.comparingDouble(Entry::priority).reversed().thenComparing(Entry::id);

    /** First the entry that was drawn least; among equals the one that stays longest. */
    static final Comparator<Entry> BY_USES =
            Comparator.comparingInt(Entry::uses).thenComparing(BY_PRIORITY);

    static final String PREFIX = "r:";

    /** The same record after one more copy was drawn from it. */
    Entry used() {
        return new Entry(label, id, priority, position, made + 1, uses + 1);
    }

    /** {@code r:<length of label>:<label>:<id>}: unique, whatever characters label and id have. */
    @Override
    public String key() {
        return PREFIX + label.length() + ":" + label + ":" + id;
    }

    @Override
    public byte[] encode() {
        byte[] name = label.getBytes(StandardCharsets.UTF_8);
        byte[] of = id.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Double.BYTES + Long.BYTES + 3 * Integer.BYTES + name.length + of.length)
                .put(LAYOUT)
                .putDouble(priority)
                .putLong(position)
                .putInt(made)
                .putInt(uses)
                .putInt(name.length)
                .put(name)
                .put(of)
                .array();
    }

    static Entry read(ByteBuffer in) {
        double priority = in.getDouble();
        long position = in.getLong();
        int made = in.getInt();
        int uses = in.getInt();
        byte[] name = new byte[in.getInt()];
        in.get(name);
        byte[] of = new byte[in.remaining()];
        in.get(of);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                new String(of, StandardCharsets.UTF_8),
                priority,
                position,
                made,
                uses);
    }
}
