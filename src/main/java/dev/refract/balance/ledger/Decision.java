package dev.refract.balance.ledger;

import dev.refract.balance.row.ClassRowKey;
import dev.refract.balance.row.StoredRow;
import java.util.List;
import java.util.Optional;

/**
 * How many copies one record becomes, and what the ledger is once they are published. {@link Ledger#commit} applies
 * it; the caller stores {@link #changed} and deletes {@link #removed}.
 *
 * @param label the record's class
 * @param resampling how that class is resampled
 * @param copies samples to publish for the record, from 0; the first of them is the original
 * @param rates the rates that it was decided by
 * @param round number of the round that decided; 0 when the ledger decided on its own
 * @param topUp copies wanted of earlier records, of a class that lags behind; mostly empty
 * @param change what changes in the ledger
 */
public record Decision(
        String label,
        Resampling resampling,
        int copies,
        ClassRates rates,
        long round,
        Optional<TopUp> topUp,
        LedgerChange change) {

    /** How many originals of its class each copy stands for; weighting by it restores the input's mix. */
    public double weight() {
        return rates.weight();
    }

    /** Key of the row that is charged for the copies: the label's own, or that of all labels beyond the table. */
    public String row() {
        return change.own().key();
    }

    /**
     * The same decision when fewer copies than planned pass the gates: the class keeps the credit of the others and
     * spends it on its next records, so that what is published follows the target.
     *
     * @param published copies that are published, from 0 to {@link #copies}
     */
    public Decision published(int published) {
        if (published < 0 || published > copies) {
            throw new IllegalArgumentException("published copies must be from 0 to " + copies + ", found " + published);
        }
        return published == copies
                ? this
                : new Decision(label, resampling, published, rates, round, topUp, change.spent(published - copies));
    }

    /**
     * The same decision when the reservoir or the gates give fewer copies than {@link #topUp} asks for.
     *
     * @param drawn copies that are published, from 0 to what was asked for
     */
    public Decision toppedUp(int drawn) {
        int asked = topUp.map(TopUp::copies).orElse(0);
        if (drawn < 0 || drawn > asked) {
            throw new IllegalArgumentException("top-up copies must be from 0 to " + asked + ", found " + drawn);
        }
        if (drawn == asked) {
            return this;
        }
        Optional<TopUp> rest = topUp.filter(asking -> drawn > 0).map(asking -> asking.with(drawn));
        return new Decision(label, resampling, copies, rates, round, rest, change.toppedUp(drawn - asked));
    }

    /** The rows that differ after {@link Ledger#commit}; the caller stores exactly these. */
    public List<StoredRow> changed() {
        return change.rows();
    }

    /** Keys of rows that are gone after {@link Ledger#commit}; the caller deletes exactly these. */
    public List<String> removed() {
        return change.removed().stream().toList();
    }

    /** The classes that are gone after it, whose reservoirs go with them. */
    public List<String> removedLabels() {
        return change.removed().map(ClassRowKey::label).stream().toList();
    }

    /** Whether the label is counted on its own, and not with all those beyond the table. */
    public boolean ownRow() {
        return !change.own().shared();
    }
}
