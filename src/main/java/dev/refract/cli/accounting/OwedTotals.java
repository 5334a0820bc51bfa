package dev.refract.cli.accounting;

import dev.refract.topology.store.OwedRows;

/**
 * Copies that a balance has charged its classes for and that are not in the training topic.
 *
 * @param copies that leave later
 * @param refused that were refused, and whose classes get back later what they were charged
 */
public record OwedTotals(long copies, long refused) {
    /** Nothing is owed. */
    public static final OwedTotals NONE = new OwedTotals(0, 0);

    /** What the stores of all tasks say is owed. */
    public static OwedTotals of(OwedRows rows) {
        return new OwedTotals(rows.copies(), rows.refused());
    }
}
