package dev.refract.balance.instance;

import dev.refract.balance.row.StoredRow;
import java.nio.ByteBuffer;

/**
 * What an {@link InstanceBalance} knows of one class. Counts are decayed, as of {@code tick}.
 *
 * @param label the class
 * @param records records so far that hold it
 * @param instances instances of it so far in what came in
 * @param published instances of it that were published; not decayed
 * @param weight its weight in the target; 0 while it is not established
 * @param tick records that had come in when it was last counted
 */
record InstanceRow(String label, double records, double instances, double published, double weight, long tick)
        implements StoredRow {
    static final String PREFIX = "m:";

    static final int BYTES = 1 + 4 * Double.BYTES + Long.BYTES;

    /** A class never seen. */
    static InstanceRow blank(String label) {
        return new InstanceRow(label, 0, 0, 0, 0, 0);
    }

    /** With {@code count} instances more, in one record more. */
    InstanceRow sighted(int count, double remaining, long now) {
        return new InstanceRow(label, records * remaining + 1, instances * remaining + count, published, weight, now);
    }

    /** With so many instances published, and another weight. */
    InstanceRow published(double changed, double weightFromNow) {
        return new InstanceRow(label, records, instances, changed, weightFromNow, tick);
    }

    @Override
    public String key() {
        return PREFIX + label;
    }

    @Override
    public byte[] encode() {
        return ByteBuffer.allocate(BYTES)
                .put(LAYOUT)
                .putDouble(records)
                .putDouble(instances)
                .putDouble(published)
                .putDouble(weight)
                .putLong(tick)
                .array();
    }

    static InstanceRow decode(String key, byte[] bytes) {
        ByteBuffer in = StoredRow.fields(key, bytes, BYTES);
        return new InstanceRow(
                key.substring(PREFIX.length()),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getLong());
    }
}
