package dev.refract.topology.allocation;

import dev.refract.augment.Partners;
import dev.refract.balance.instance.InstanceBalance;
import dev.refract.balance.instance.InstanceFrequencies;
import dev.refract.balance.ledger.BalanceStatus;
import dev.refract.balance.ledger.Decision;
import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceMode;
import dev.refract.balance.rules.ClassKey;
import dev.refract.balance.rules.Repeats;
import dev.refract.copies.CopyOrder;
import dev.refract.random.Address;
import dev.refract.sample.Sample;
import dev.refract.spec.Balance;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.reservoir.TaskReservoirs;
import dev.refract.topology.store.Stores;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * By the {@link Ledger} of one task. Its rows live in a changelogged store, so a restart goes on bit for bit from
 * the last committed record.
 */
public final class LedgerAllocator implements CopyAllocator {
    private final ClassKey by;
    private final boolean keepOriginal;
    private final KeyValueStore<String, byte[]> store;
    private final Ledger ledger;
    private final InstanceFrequencies frequencies;
    private final Optional<InstanceBalance> instances;
    private final Optional<TaskReservoirs> reservoirs;

    private LedgerAllocator(
            Balance balance,
            boolean keepOriginal,
            KeyValueStore<String, byte[]> store,
            List<StoredRow> rows,
            Optional<TaskReservoirs> reservoirs) {
        this.by = balance.classKey();
        this.keepOriginal = keepOriginal;
        this.store = store;
        this.ledger = Ledger.restore(balance.ledgerRules(), rows);
        this.frequencies = InstanceFrequencies.restore(balance.rules(), rows);
        this.instances = by.each() ? Optional.of(InstanceBalance.restore(balance.rules(), rows)) : Optional.empty();
        this.reservoirs = reservoirs;
    }

    /**
     * The allocator as its store says.
     *
     * @param keepOriginal whether a sample that becomes any leaves itself as the first of them
     * @param store rows of the ledger
     * @param reservoirs earlier samples to draw from; empty when none are kept
     */
    public static LedgerAllocator restore(
            Balance balance,
            boolean keepOriginal,
            KeyValueStore<String, byte[]> store,
            Optional<TaskReservoirs> reservoirs) {
        LedgerAllocator allocator = new LedgerAllocator(balance, keepOriginal, store, Stores.rows(store), reservoirs);
        if (balance.mode() instanceof BalanceMode.Local) {
            allocator.ledger.leaveRounds();
        }
        return allocator;
    }

    @Override
    public Allocation allocate(DecodedSample decoded, Supplier<Address> address) {
        Sample sample = decoded.sample();
        SortedMap<String, Integer> classes = by.classes(sample);
        String label = by.several() ? frequencies.rarest(classes, ledger.records()) : classes.firstKey();
        Address place = address.get();
        Repeats repeats = instances.map(all -> all.repeats(classes)).orElse(Repeats.AS_ANY);
        Decision decision = ledger.decide(label, place.uniform(), repeats);
        boolean original = keepOriginal && decision.copies() > 0;
        CopyOrder order = new CopyOrder(1, decision.copies() - (original ? 1 : 0), decision.round(), decision.weight());
        CopyTask own = CopyTask.of(decoded, order, partners(sample, ledger.records()));
        TaskReservoirs.Draw draw = draw(decision);
        Planned planned =
                new Planned(own, classes, decision, draw, place.child(0).uniform());
        Allocation.Place at = new Allocation.Place(decision.row(), ledger.records());
        return new Allocation(own, original, draw.tasks(), at, published -> commit(planned, published));
    }

    @Override
    public void forget(String id) {
        reservoirs.ifPresent(kept -> kept.forget(id));
    }

    /** From the next sample on decides by this round, if it is newer than the one in force. */
    public synchronized void startRound(CountRound round, int partition) {
        ledger.startRound(round, partition).ifPresent(row -> store.put(row.key(), row.encode()));
    }

    /** How the ledger stands; for any thread, which waits while a sample is being booked. */
    public synchronized BalanceStatus status() {
        return BalanceStatus.of(ledger);
    }

    /** The samples that are kept; empty when none are. */
    public Optional<TaskReservoirs> reservoirs() {
        return reservoirs;
    }

    /** The ledger, for the task's thread to look at. */
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Partners partners(Sample origin, long position) {
        return reservoirs.map(kept -> kept.partners(origin, position)).orElse(Partners.NONE);
    }

    @Override
    public synchronized void refund(String row, int copies) {
        ledger.refund(row, copies).forEach(changed -> store.put(changed.key(), changed.encode()));
    }

    @Override
    public void release(long position) {
        reservoirs.ifPresent(kept -> kept.release(position));
    }

    private TaskReservoirs.Draw draw(Decision decision) {
        return reservoirs
                .flatMap(kept -> decision.topUp().map(topUp -> kept.draw(topUp, ledger.records(), decision.round())))
                .orElse(TaskReservoirs.Draw.NOTHING);
    }

    /**
     * What one sample's allocation would book.
     *
     * @param classes the sample's classes, and how often each is in it
     * @param u uniform in [0, 1), by which the sample's place in its reservoir is drawn
     */
    private record Planned(
            CopyTask own, SortedMap<String, Integer> classes, Decision decision, TaskReservoirs.Draw draw, double u) {}

    private synchronized void commit(Planned planned, Allocation.Published published) {
        Decision decision = planned.decision().published(published.own()).toppedUp(published.topUps());
        long position = ledger.records();
        ledger.commit(decision);
        decision.changed().forEach(row -> store.put(row.key(), row.encode()));
        decision.removed().forEach(store::delete);
        if (by.several()) {
            frequencies.commit(planned.classes(), position).forEach(row -> store.put(row.key(), row.encode()));
        }
        instances.ifPresent(all ->
                all.commit(planned.classes(), decision.copies()).forEach(row -> store.put(row.key(), row.encode())));
        reservoirs.ifPresent(kept -> {
            kept.commit(planned.draw(), position);
            if (decision.ownRow()) {
                CopyTask own = planned.own();
                kept.offer(
                        decision.label(),
                        own.source(),
                        own.origin(),
                        own.order().count(),
                        position,
                        planned.u());
            }
            decision.removedLabels().forEach(label -> kept.remove(label, position));
        });
    }
}
