package dev.refract.cli.accounting;

import dev.refract.balance.ledger.Ledger;
import java.util.List;

/**
 * What the ledgers of a balance say they have decided. It tells an input that the balance thinned from one
 * that was lost: the one is counted here and the other is not.
 *
 * @param inputs training inputs that were decided, those without any output included
 * @param samples published of them, originals and copies
 */
public record LedgerTotals(long inputs, long samples) {

    /** What these ledgers, one a task, have decided. */
    public static LedgerTotals of(List<Ledger> ledgers) {
        return new LedgerTotals(
                ledgers.stream().mapToLong(Ledger::records).sum(),
                ledgers.stream().mapToLong(Ledger::copies).sum());
    }
}
