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
 * @param factors sum of the factors of the records so far; it forgets within some hundred records, because factors
 *     move together while the mix is learned
 * @param counted number of those records, decayed alike
 * @param published instances of all classes that were published; not decayed, so that credit is neither lost nor made
 * @param weights sum of the classes' weights in the target
 */
record InstanceTotals(
        long tick, double records, double instances, double factors, double counted, double published, double weights)
        implements StoredRow {
    static final String KEY = "mix";

    /** Weight of the assumption that the mean factor is 1, in records: the first few are no guide. */
    private static final double PRIOR = 5;

    /** Records after which a factor counts half in the mean. */
    private static final double FACTOR_HALF_LIFE = 100;

    static final InstanceTotals START = new InstanceTotals(0, 0, 0, 0, 0, 0, 0);
    static final int BYTES = 1 + Long.BYTES + 6 * Double.BYTES;

    /** One record later. */
    InstanceTotals next(double remaining, int count, double factor, int copies) {
        double recent = DecaySettings.remaining(1 / FACTOR_HALF_LIFE);
        return new InstanceTotals(
                tick + 1,
                records * remaining + 1,
                instances * remaining + count,
                factors * recent + factor,
                counted * recent + 1,
                published + (double) copies * count,
                weights);
    }

    /** The weight of a class has changed. */
    InstanceTotals reweighted(double from, double to) {
        return new InstanceTotals(
                tick, records, instances, factors, counted, published, Math.max(0, weights - from + to));
    }

    /** The mean factor. */
    double meanFactor() {
        return (PRIOR + factors) / (PRIOR + counted);
    }

    /** Instances of a record in the mean; 1 before the first. */
    double instancesPerRecord() {
        return records == 0 ? 1 : instances / records;
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
                .putDouble(factors)
                .putDouble(counted)
                .putDouble(published)
                .putDouble(weights)
                .array();
    }

    static InstanceTotals decode(byte[] bytes) {
        ByteBuffer in = StoredRow.fields(KEY, bytes, BYTES);
        return new InstanceTotals(
                in.getLong(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble());
    }
}
