package dev.refract.balance.ledger;

import dev.refract.balance.row.StoredRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one decision changes in the ledger, by name.
 *
 * @param own the row of the record's class
 * @param visited the row that the clock hand changed; empty when it changed none
 * @param removed key of the row that the hand removed; empty when it removed none
 * @param totals the ledger's totals
 */
record LedgerChange(ClassRow own, Optional<ClassRow> visited, Optional<String> removed, LedgerTotals totals) {

    /** The rows to store. */
    List<StoredRow> rows() {
        return Stream.<Optional<? extends StoredRow>>of(Optional.of(own), visited, Optional.of(totals))
                .<StoredRow>flatMap(Optional::stream)
                .toList();
    }

    /** After {@code copies} more of the record's class; a negative number takes copies back. */
    LedgerChange spent(int copies) {
        return new LedgerChange(own.spent(copies), visited, removed, totals.spent(copies));
    }

    /** After {@code copies} more of the visited class; a negative number takes copies back. */
    LedgerChange toppedUp(int copies) {
        return new LedgerChange(own, visited.map(row -> row.spent(copies)), removed, totals.spent(copies));
    }

    /** Puts the change into effect. */
    void applyTo(ClassTable table) {
        removed.ifPresent(table::remove);
        table.put(own);
        visited.ifPresent(table::put);
    }
}
