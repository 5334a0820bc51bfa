package dev.refract.balance;

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
        return Wire.write(out -> {
            out.writeUTF(label);
            out.writeUTF(id);
            out.writeDouble(priority);
            out.writeLong(position);
            out.writeInt(made);
            out.writeInt(uses);
        });
    }

    static Entry decode(byte[] bytes) {
        return Wire.read(
                "reservoir entry",
                bytes,
                in -> new Entry(
                        in.readUTF(), in.readUTF(), in.readDouble(), in.readLong(), in.readInt(), in.readInt()));
    }
}
