package dev.refract.balance.instance;

import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.DecaySettings;
import java.nio.ByteBuffer;

/**
 * What an {@link InstanceBalance} knows of all classes together.
 *
 * @param tick records so far
 * @param records the same, decayed
 * @param instances instances of all classes so far in what came in, decayed
 * @param scales sum of what the records so far are measured by: their factors, or how far one copy of each moves the
 *     mix, squared. It forgets within some hundred records, because factors move together while the mix is learned
 * @param counted number of those records, decayed alike
 * @param weights sum of the classes' weights in the target
 */
record InstanceTotals(long tick, double records, double instances, double scales, double counted, double weights)
        implements StoredRow {
    static final String KEY = "mix";

    /** Weight of the assumption that the mean scale is 1, in records: the first few are no guide. */
    private static final double PRIOR = 5;

    /** Records after which a scale counts half in the mean. */
    private static final double SCALE_HALF_LIFE = 100;

    static final InstanceTotals START = new InstanceTotals(0, 0, 0, 0, 0, 0);
    static final int BYTES = 1 + Long.BYTES + 5 * Double.BYTES;

    /**
     * One record later.
     *
     * @param count instances in it
     * @param scale what it is measured by
     */
    InstanceTotals next(double remaining, int count, double scale) {
        double recent = DecaySettings.remaining(1 / SCALE_HALF_LIFE);
        return new InstanceTotals(
                tick + 1,
                records * remaining + 1,
                instances * remaining + count,
                scales * recent + scale,
                counted * recent + 1,
                weights);
    }

    /** The weight of a class has changed. */
    InstanceTotals reweighted(double from, double to) {
        return new InstanceTotals(tick, records, instances, scales, counted, Math.max(0, weights - from + to));
    }

    /** The mean scale. */
    double meanScale() {
        return (PRIOR + scales) / (PRIOR + counted);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public byte[] encode() {
        return ByteBuffer.allocate(BYTES)
                .put(LAYOUT)
                .putLong(tick)
                .putDouble(records)
                .putDouble(instances)
                .putDouble(scales)
                .putDouble(counted)
                .putDouble(weights)
                .array();
    }

    static InstanceTotals decode(byte[] bytes) {
        ByteBuffer in = StoredRow.fields(KEY, bytes, BYTES);
        return new InstanceTotals(
                in.getLong(), in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble());
    }
}
