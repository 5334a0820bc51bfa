package dev.refract.balance;

import dev.refract.balance.instance.InstanceBalance;
import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.reservoir.ReservoirEntry;
import dev.refract.balance.reservoir.RetiredEntry;
import dev.refract.balance.rounds.RoundInForce;
import dev.refract.balance.row.StoredRow;

/** Reads back any row that a balance has stored. */
public final class BalanceRows {
    private BalanceRows() {}

    /**
     * The row that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static StoredRow decode(String key, byte[] bytes) {
        if (key.startsWith(ReservoirEntry.PREFIX)) {
            return ReservoirEntry.decode(bytes);
        }
        if (key.startsWith(RetiredEntry.PREFIX)) {
            return RetiredEntry.decode(bytes);
        }
        if (key.equals(RoundInForce.KEY)) {
            return RoundInForce.decode(bytes);
        }
        if (InstanceBalance.holds(key)) {
            return InstanceBalance.decode(key, bytes);
        }
        return Ledger.decode(key, bytes);
    }
}
