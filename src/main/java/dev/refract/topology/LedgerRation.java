package dev.refract.topology;

import dev.refract.augment.Partners;
import dev.refract.balance.ledger.BalanceStatus;
import dev.refract.balance.ledger.Decision;
import dev.refract.balance.ledger.InstanceFrequencies;
import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceMode;
import dev.refract.balance.rules.ClassKey;
import dev.refract.copies.CopyMaker;
import dev.refract.random.Address;
import dev.refract.sample.Sample;
import dev.refract.spec.Balance;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.reservoir.ReservoirSamples;
import dev.refract.topology.reservoir.ReservoirSize;
import dev.refract.topology.reservoir.TaskReservoirs;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
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
    private final InstanceFrequencies census;
    private final Optional<TaskReservoirs> kept;

    private LedgerRation(
            Balance balance,
            boolean keepOriginal,
            KeyValueStore<String, byte[]> store,
            Ledger ledger,
            InstanceFrequencies census,
            Optional<TaskReservoirs> kept) {
        this.by = balance.by();
        this.keepOriginal = keepOriginal;
        this.store = store;
        this.ledger = ledger;
        this.census = census;
        this.kept = kept;
    }

    /**
     * The ration as its stores say.
     *
     * @param rows of the ledger
     * @param samples kept to draw on; empty when nothing is
     */
    static LedgerRation restore(
            Balance balance,
            boolean keepOriginal,
            KeyValueStore<String, byte[]> rows,
            Optional<ReservoirSamples> samples) {
        List<StoredRow> stored = Stores.rows(rows);
        Ledger ledger = Ledger.restore(balance.rules(), stored);
        if (balance.mode() instanceof BalanceMode.Local) {
            ledger.leaveRounds();
        }
        return new LedgerRation(
                balance,
                keepOriginal,
                rows,
                ledger,
                InstanceFrequencies.restore(balance.rules(), stored),
                samples.map(values -> TaskReservoirs.restore(terms(balance), stored, rows, values)));
    }

    private static TaskReservoirs.Settings terms(Balance balance) {
        return new TaskReservoirs.Settings(
                balance.by(), balance.reservoir(), balance.maxKeptBytes(), balance.maxClasses());
    }

    @Override
    public Partners partners(Sample origin) {
        return kept.map(records -> records.partners(origin)).orElse(Partners.NONE);
    }

    @Override
    public Share shareOf(Sample sample, Supplier<Address> address) {
        SortedMap<String, Integer> classes = by.classes(sample);
        String label = by.several() ? census.rarest(classes, ledger.records()) : classes.firstKey();
        Address place = address.get();
        Decision decision = ledger.decide(label, place.uniform());
        return new Decided(
                decision, keepOriginal, drawn(decision), place.child(0).uniform());
    }

    /** From the next sample on decides by this round, if it is newer than the one in force. */
    synchronized void startRound(CountRound round, int partition) {
        ledger.startRound(round, partition).ifPresent(row -> store.put(row.key(), row.encode()));
    }

    /** How the ledger stands; for any thread, which waits for a record that is just being committed. */
    synchronized BalanceStatus snapshot() {
        return BalanceStatus.of(ledger);
    }

    /** How full the reservoirs are; empty when nothing is kept. */
    Optional<ReservoirSize> fill() {
        return kept.map(TaskReservoirs::fill);
    }

    /** The ledger, for the task's thread to look at. */
    Ledger ledger() {
        return ledger;
    }

    private TaskReservoirs.Draw drawn(Decision decision) {
        return kept.flatMap(
                        records -> decision.topUp().map(pull -> records.draw(pull, ledger.records(), decision.round())))
                .orElse(TaskReservoirs.Draw.NOTHING);
    }

    @Override
    public synchronized void commit(Granted granted, SourceRecord in) {
        Decided decided = (Decided) granted.share();
        Decision decision = decided.decision().published(granted.own()).toppedUp(granted.pulled());
        long position = ledger.records();
        ledger.commit(decision);
        decision.changed().forEach(row -> store.put(row.key(), row.encode()));
        decision.removed().forEach(store::delete);
        if (by.several()) {
            census.commit(by.classes(granted.sample()), position).forEach(row -> store.put(row.key(), row.encode()));
        }
        kept.ifPresent(records -> {
            records.commit(decided.drawn());
            if (decision.ownRow()) {
                records.offer(decision.label(), granted, in, position, decided.keptBy());
            }
            decision.removedLabels().forEach(records::forget);
        });
    }

    /**
     * What the ledger decided; the first of its samples is the original, if originals are kept.
     *
     * @param keptBy uniform in [0, 1), what the sample's place in the reservoir is drawn by
     */
    private record Decided(Decision decision, boolean keepOriginal, TaskReservoirs.Draw drawn, double keptBy)
            implements Share {
        @Override
        public boolean original() {
            return keepOriginal && decision.copies() > 0;
        }

        @Override
        public CopyMaker.CopyOrder copies() {
            return new CopyMaker.CopyOrder(
                    1, decision.copies() - (original() ? 1 : 0), decision.round(), decision.weight());
        }

        @Override
        public List<Pulled> pulled() {
            return drawn.copies();
        }
    }
}
