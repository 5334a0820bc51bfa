package dev.refract.balance.reservoir;

import dev.refract.balance.row.BinaryFormat;
import dev.refract.balance.row.StoredRow;

/**
 * An entry that left its reservoir and is still looked at by copies that were decided before.
 *
 * @param retiredAt position of the record whose decision removed it: copies of later records do not see it
 */
public record RetiredEntry(ReservoirEntry entry, long retiredAt) implements StoredRow {
    /** What the keys of retired entries begin with. */
    public static final String PREFIX = "retired:";

    /** {@code retired:<position>:<key of the entry>}. */
    @Override
    public String key() {
        return PREFIX + retiredAt + ":" + entry.key();
    }

    @Override
    public byte[] encode() {
        return BinaryFormat.write(out -> {
            out.writeLong(retiredAt);
            out.write(entry.encode());
        });
    }

    /**
     * The entry that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static RetiredEntry decode(byte[] bytes) {
        return BinaryFormat.read("retired entry", bytes, in -> {
            long retiredAt = in.readLong();
            return new RetiredEntry(ReservoirEntry.decode(in.readAllBytes()), retiredAt);
        });
    }
}
