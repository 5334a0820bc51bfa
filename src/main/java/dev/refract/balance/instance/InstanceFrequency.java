package dev.refract.balance.instance;

import dev.refract.balance.row.StoredRow;
import java.nio.ByteBuffer;

/**
 * How often a class was among the instances so far, older ones counting less.
 *
 * @param label the class
 * @param count as of {@code tick}
 * @param tick the record at which it was last counted
 */
public record InstanceFrequency(String label, double count, long tick) implements StoredRow {
    /** What the keys of frequencies begin with. */
    public static final String PREFIX = "n:";

    static final int BYTES = 1 + Double.BYTES + Long.BYTES;

    /** The count after {@code now} records; it halves every {@code halfLife} of them. */
    double at(long now, double halfLife) {
        return count * StrictMath.pow(0.5, (now - tick) / halfLife);
    }

    @Override
    public String key() {
        return PREFIX + label;
    }

    @Override
    public byte[] encode() {
        return ByteBuffer.allocate(BYTES)
                .put(LAYOUT)
                .putDouble(count)
                .putLong(tick)
                .array();
    }

    /**
     * The frequency that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static InstanceFrequency decode(String key, byte[] bytes) {
        ByteBuffer in = StoredRow.fields(key, bytes, BYTES);
        return new InstanceFrequency(key.substring(PREFIX.length()), in.getDouble(), in.getLong());
    }
}
