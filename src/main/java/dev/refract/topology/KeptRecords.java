package dev.refract.topology;

import dev.refract.balance.Entry;
import dev.refract.balance.Pull;
import dev.refract.balance.Reservoirs;
import dev.refract.balance.Row;
import dev.refract.spec.Balance;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The records that one task keeps of every class, to draw further copies from: entries beside the
 * ledger's rows, the records themselves in a store of their own. Only what is accepted is written, and
 * a draw rewrites the entry alone.
 */
final class KeptRecords {
    private final Reservoirs reservoirs;
    private final KeyValueStore<String, byte[]> entries;
    private final KeyValueStore<String, byte[]> records;
    private final int largest;

    private KeptRecords(
            Reservoirs reservoirs,
            KeyValueStore<String, byte[]> entries,
            KeyValueStore<String, byte[]> records,
            int largest) {
        this.reservoirs = reservoirs;
        this.entries = entries;
        this.records = records;
        this.largest = largest;
    }

    /** The reservoirs whose entries are among {@code rows}. */
    static KeptRecords restore(
            Balance balance,
            List<Row> rows,
            KeyValueStore<String, byte[]> entries,
            KeyValueStore<String, byte[]> records) {
        List<Entry> stored = rows.stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .toList();
        return new KeptRecords(
                Reservoirs.restore(balance.reservoir(), stored), entries, records, balance.maxKeptBytes());
    }

    /**
     * What was drawn, not yet committed.
     *
     * @param entries after each draw
     * @param copies the copies to make, one a draw
     */
    record Drawn(List<Entry> entries, List<Ration.Pulled> copies) {
        static final Drawn NOTHING = new Drawn(List.of(), List.of());
    }

    /** Draws what {@code pull}, decided under {@code epoch}, asks for, as far as there is something to draw from. */
    Drawn draw(Pull pull, long position, long epoch) {
        List<Entry> drawn = reservoirs.draw(pull.label(), pull.copies(), position);
        return new Drawn(
                drawn,
                drawn.stream()
                        .map(entry -> new Ration.Pulled(
                                Kept.decode(records.get(entry.key())),
                                new CopyMaker.Order(entry.made(), 1, epoch, pull.weight())))
                        .toList());
    }

    void commit(Drawn drawn) {
        reservoirs.commit(drawn.entries());
        drawn.entries().forEach(this::put);
    }

    /** Offers the record that was just published; one too large to keep is not. */
    void offer(String label, Ration.Granted granted, Incoming in, long position, double u) {
        if (in.value().length > largest) {
            return;
        }
        String id = granted.sample().id();
        int made = granted.share().copies().count();
        Reservoirs.Change change = reservoirs.offer(label, id, position, made, u);
        reservoirs.commit(change);
        change.evicted().forEach(this::delete);
        change.changed().forEach(entry -> {
            put(entry);
            records.put(entry.key(), Kept.encode(in));
        });
    }

    void forget(String label) {
        reservoirs.forget(label).forEach(this::delete);
    }

    private void put(Entry entry) {
        entries.put(entry.key(), entry.encode());
    }

    private void delete(Entry entry) {
        entries.delete(entry.key());
        records.delete(entry.key());
    }
}
