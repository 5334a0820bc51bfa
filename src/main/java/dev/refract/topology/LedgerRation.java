package dev.refract.topology;

import dev.refract.balance.BalanceRules;
import dev.refract.balance.ClassKey;
import dev.refract.balance.Decision;
import dev.refract.balance.Ledger;
import dev.refract.balance.Row;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The ration of one task, by its {@link Ledger}, whose rows live in a changelogged store: a restart
 * continues bit for bit from the last committed record.
 */
final class LedgerRation implements Ration {
    private final ClassKey by;
    private final boolean keepOriginal;
    private final KeyValueStore<String, byte[]> store;
    private final Ledger ledger;

    private LedgerRation(ClassKey by, boolean keepOriginal, KeyValueStore<String, byte[]> store, Ledger ledger) {
        this.by = by;
        this.keepOriginal = keepOriginal;
        this.store = store;
        this.ledger = ledger;
    }

    /** The ration as the rows in {@code store} say. */
    static LedgerRation restore(
            BalanceRules rules, ClassKey by, boolean keepOriginal, KeyValueStore<String, byte[]> store) {
        List<Row> rows = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> row = all.next();
                rows.add(Row.decode(row.key, row.value));
            }
        }
        return new LedgerRation(by, keepOriginal, store, Ledger.restore(rules, rows));
    }

    @Override
    public Share shareOf(Sample sample, double u) {
        return new Decided(ledger.decide(ledger.rarest(by.candidates(sample)), u), keepOriginal);
    }

    @Override
    public void commit(Share share, int published) {
        Decision decision = ((Decided) share).decision().published(published);
        ledger.commit(decision);
        decision.changed().forEach(row -> store.put(row.key(), row.encode()));
        decision.forgotten().forEach(store::delete);
    }

    /** What the ledger decided; the first of its samples is the original, if originals are kept. */
    private record Decided(Decision decision, boolean keepOriginal) implements Share {
        @Override
        public boolean original() {
            return keepOriginal && decision.copies() > 0;
        }

        @Override
        public CopyMaker.Order copies() {
            return new CopyMaker.Order(decision.copies() - (original() ? 1 : 0), 0, decision.weight());
        }
    }
}
