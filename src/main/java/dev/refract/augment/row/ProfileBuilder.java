package dev.refract.augment.row;

import dev.refract.random.Address;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes the profile of a table from its samples. The same samples give the same profile, in any
 * order.
 *
 * <p>What a profile has seen, copies can show: give it samples of the training split only.
 */
public final class ProfileBuilder {
    /** Cells kept per column, of numbers and of categories each. */
    public static final int SAMPLE_SIZE = 256;

    private final Map<String, ColumnStatistics> columns = new TreeMap<>();

    /** Takes in a row; samples of other kinds are passed over. */
    public void add(Sample sample) {
        if (sample.payload() instanceof Payload.Row row) {
            long hash = Address.of(0, "", sample.id()).high();
            row.cells().forEach((name, cell) -> column(name).add(cell, hash, sample.id()));
        }
    }

    /** The medium with the profile of what was taken in so far. */
    public RowMedium build() {
        Map<String, ColumnProfile> profile = new TreeMap<>();
        columns.forEach((name, statistics) -> profile.put(name, statistics.profile()));
        return new RowMedium(profile);
    }

    private ColumnStatistics column(String name) {
        return columns.computeIfAbsent(name, unseen -> new ColumnStatistics(SAMPLE_SIZE));
    }
}
