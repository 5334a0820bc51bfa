package dev.refract.balance.reservoir;

import dev.refract.balance.row.BinaryFormat;
import dev.refract.balance.row.StoredRow;
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
public record ReservoirEntry(String label, String id, double priority, long position, int made, int uses)
        implements StoredRow {

    /** First the entry that stays longest; ties by id, so that the order is total. */
    public static final Comparator<ReservoirEntry> BY_PRIORITY =
            Comparator.comparingDouble(ReservoirEntry::priority).reversed().thenComparing(ReservoirEntry::id);

    /** First the entry that was drawn least; among equals the one that stays longest. */
    static final Comparator<ReservoirEntry> BY_USES =
            Comparator.comparingInt(ReservoirEntry::uses).thenComparing(BY_PRIORITY);

    /** What the keys of entries begin with. */
    public static final String PREFIX = "r:";

    /** The same record after one more copy was drawn from it. */
    ReservoirEntry used() {
        return new ReservoirEntry(label, id, priority, position, made + 1, uses + 1);
    }

    /** {@code r:<length of label>:<label>:<id>}: unique, whatever characters label and id have. */
    @Override
    public String key() {
        return PREFIX + label.length() + ":" + label + ":" + id;
    }

    @Override
    public byte[] encode() {
        return BinaryFormat.write(out -> {
            out.writeUTF(label);
            out.writeUTF(id);
            out.writeDouble(priority);
            out.writeLong(position);
            out.writeInt(made);
            out.writeInt(uses);
        });
    }

    /**
     * The entry that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static ReservoirEntry decode(byte[] bytes) {
        return BinaryFormat.read(
                "reservoir entry",
                bytes,
                in -> new ReservoirEntry(
                        in.readUTF(), in.readUTF(), in.readDouble(), in.readLong(), in.readInt(), in.readInt()));
    }
}
