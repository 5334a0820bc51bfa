package dev.refract.balance.ledger;

import dev.refract.balance.row.ClassRowKey;
import dev.refract.balance.row.StoredRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to become of one record, and what the ledger will be once it has.
 *
 * @param label the record's class
 * @param resampling how that class stands
 * @param copies samples to emit for the record, from 0; the first of them is the original
 * @param targetShare T, the class's share in the target; 0 outside it
 * @param share p̂, the estimate of the class's share in the input
 * @param meanCopies r̄, copies per record that the target asks for in the mean; 1 outside it
 * @param volume ρ, copies per record of the whole stream
 * @param round number of the round that decided; 0 when the ledger decided on its own
 * @param topUp copies wanted of earlier records, of a class that is late; empty mostly
 * @param changed the rows that differ after {@link Ledger#commit}; the caller stores exactly these
 * @param removed keys of rows that are gone after it; the caller deletes exactly these
 */
public record Decision(
        String label,
        Resampling resampling,
        int copies,
        double targetShare,
        double share,
        double meanCopies,
        double volume,
        long round,
        Optional<TopUp> topUp,
        List<StoredRow> changed,
        List<String> removed) {
    public Decision {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** How many originals of its class each copy stands for; weighting by it restores the input's mix. */
    public double weight() {
        return meanCopies > 0 ? 1 / meanCopies : 1;
    }

    /**
     * The same decision when fewer copies than planned were good enough: the class keeps the credit of
     * those refused and spends it on its next records, so that what is published follows the target.
     *
     * @param published copies that are emitted, from 0 to {@link #copies}
     */
    public Decision published(int published) {
        if (published < 0 || published > copies) {
            throw new IllegalArgumentException("published copies must be from 0 to " + copies + ", found " + published);
        }
        if (published == copies) {
            return this;
        }
        int refused = published - copies;
        return new Decision(
                label,
                resampling,
                published,
                targetShare,
                share,
                meanCopies,
                volume,
                round,
                topUp,
                with(row().spent(refused), refused),
                removed);
    }

    /**
     * The same decision when the reservoir or the gate gave fewer copies than {@link #topUp} asked for.
     *
     * @param pulled copies that are emitted, from 0 to what was asked for
     */
    public Decision toppedUp(int pulled) {
        int asked = topUp.map(TopUp::copies).orElse(0);
        if (pulled < 0 || pulled > asked) {
            throw new IllegalArgumentException("pulled copies must be from 0 to " + asked + ", found " + pulled);
        }
        if (pulled == asked) {
            return this;
        }
        ClassRow late = (ClassRow) changed.get(1);
        Optional<TopUp> rest =
                pulled == 0 ? Optional.empty() : topUp.map(was -> new TopUp(was.label(), pulled, was.meanCopies()));
        return new Decision(
                label,
                resampling,
                copies,
                targetShare,
                share,
                meanCopies,
                volume,
                round,
                rest,
                with(late.spent(pulled - asked), pulled - asked),
                removed);
    }

    private List<StoredRow> with(ClassRow row, int copiesMore) {
        List<StoredRow> adjusted = new ArrayList<>(changed);
        adjusted.replaceAll(was -> was.key().equals(row.key()) ? row : was);
        adjusted.set(adjusted.size() - 1, totals().spent(copiesMore));
        return adjusted;
    }

    /** The classes that are gone after it, whose reservoirs go with them. */
    public List<String> removedLabels() {
        return removed.stream().map(ClassRowKey::label).toList();
    }

    /** Whether the label is counted on its own, and not with all those beyond the table. */
    public boolean ownRow() {
        return !row().shared();
    }

    /** The row of the record's class: the first changed. */
    ClassRow row() {
        return (ClassRow) changed.get(0);
    }

    /** The totals: the last changed. */
    LedgerTotals totals() {
        return (LedgerTotals) changed.get(changed.size() - 1);
    }
}
