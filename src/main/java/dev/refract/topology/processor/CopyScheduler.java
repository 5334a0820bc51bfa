package dev.refract.topology.processor;

import dev.refract.augment.Subject;
import dev.refract.copies.CopyOrder;
import dev.refract.copies.Plan;
import dev.refract.copies.SharedSubject;
import dev.refract.sample.Kind;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.topology.allocation.CopyAllocator;
import dev.refract.topology.owed.OpenOrigins;
import dev.refract.topology.owed.OwedCopies;
import dev.refract.topology.owed.OwedOrigin;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.OpenOrigin;
import dev.refract.topology.record.OwedBatch;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.reservoir.SourceRecordReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Books the copies of a task's samples that leave later, and hands out each when it is due: after the training record
 * of its slot, with those of the next few, or in the order of slots while the partition is idle. How many copies a call hands out is limited by
 * time; nothing else is.
 */
final class CopyScheduler implements AutoCloseable {
    /** Bytes of open payloads that wait in memory for their copies. */
    private static final long OPEN_BYTES = 64L << 20;

    /** Share of the heap that records may take that wait for their copies, in all tasks of a small instance. */
    private static final int HEAP_SHARE = 16;

    /** Bytes of opened payloads that one record's copies may read, one after the other, before others take turns. */
    private static final long SLICE_BYTES = 64L << 20;

    /** A byte of text takes as long as so many bytes of pixels. */
    private static final int TEXT_BYTE = 1_000;

    /** Copies leave together after every so many records, so that they are made together. */
    private static final int LONGEST_PERIOD = 16;

    /** And so often within the spread. */
    private static final int PERIODS = 64;

    private final int spread;
    private final int period;
    private final CopyAllocator allocator;
    private final OwedCopies owed;
    private final OpenOrigins open = new OpenOrigins(Runtime.getRuntime().maxMemory() / HEAP_SHARE, OPEN_BYTES);
    private final CopyDispatcher dispatcher;
    private final TimeSlice slice;

    /**
     * @param allocator has charged for the copies and knows their partners
     * @param augment takes copies to make
     * @param reject takes copies that cannot be made, because their origin is gone
     * @param slice how long a task may work on owed copies at a stretch
     */
    CopyScheduler(
            Plan plan,
            SampleDecoder decoder,
            SourceRecordReader reader,
            CopyAllocator allocator,
            OwedCopies owed,
            TimeSlice slice,
            Consumer<OwedBatch> augment,
            Consumer<Rejection> reject) {
        this.spread = plan.pipeline().augment().spreadOrDefault();
        this.period = Math.max(1, Math.min(LONGEST_PERIOD, spread / PERIODS));
        this.allocator = allocator;
        this.owed = owed;
        this.slice = slice;
        this.dispatcher = new CopyDispatcher(decoder, reader, allocator, owed, open, slice, augment, reject);
    }

    /** Before a training record is decided: whatever decisions depend on is settled, however long that takes. */
    void beforeRecord() {
        owed.countRecord();
        dispatcher.handOutAll(owed.sequence() - OwedCopies.GRACE);
        for (Map.Entry<String, Integer> refund : owed.takeRefunds()) {
            allocator.refund(refund.getKey(), refund.getValue());
        }
    }

    /** The copies that leave with the sample; the others are booked once it is published. */
    Allocation schedule(DecodedSample decoded, Allocation allocation) {
        CopyOrder order = allocation.own().order();
        int slot = copiesPerSlot(decoded);
        int now = spread == 0 ? Math.min(order.count(), slot) : 0;
        int later = order.count() - now;
        if (later == 0) {
            return allocation;
        }
        CopyOrder first = new CopyOrder(order.first(), now, order.round(), order.weight());
        OwedOrigin booked = new OwedOrigin(
                owed.sequence(),
                decoded.sample().id(),
                decoded.source().from(),
                order.first() + now,
                later,
                0,
                order.round(),
                order.weight(),
                allocation.place().row(),
                allocation.place().position(),
                Math.max(spread, (later + slot - 1) / slot));
        return allocation.with(first, published -> {
            allocation.commit(new Allocation.Published(published.own() + later, published.topUps()));
            owed.add(booked);
            Optional<SharedSubject> subject = decoded.opened().map(SharedSubject::share);
            open.keep(
                    booked.sequence(), owed.slot(booked), new OpenOrigin(decoded.source(), decoded.sample(), subject));
        });
    }

    /** How many copies of a sample one slot takes: a pure function of the sample. */
    private static int copiesPerSlot(DecodedSample decoded) {
        long bytes = decoded.opened()
                .map(Subject::bytes)
                .filter(opened -> opened > 0)
                .orElse((long) decoded.source().value().length);
        long work = decoded.sample().payload().kind() == Kind.TEXT ? bytes * TEXT_BYTE : bytes;
        return (int) Math.max(1, SLICE_BYTES / Math.max(1, work));
    }

    /** After a training record has left or was refused: what is due leaves, as far as there is time. */
    void afterRecord() {
        dispatcher.handOut(due());
        allocator.release(owed.oldestPosition());
    }

    /** The last slot whose copies leave now: a pure function of how many records came. */
    private long due() {
        return owed.sequence() - owed.sequence() % period;
    }

    /**
     * Between records.
     *
     * @param idle whether no record has come for a while
     * @return whether anything left
     */
    boolean betweenRecords(boolean idle) {
        slice.start();
        boolean some = dispatcher.handOut(idle ? Long.MAX_VALUE : due());
        allocator.release(owed.oldestPosition());
        slice.start();
        return some;
    }

    /** Lets go of the copies of a sample whose content no longer holds. */
    void drop(String id) {
        owed.drop(id).forEach(gone -> open.take(gone.sequence()).ifPresent(OpenOrigin::close));
    }

    /** How many copies are owed; for any thread. */
    long left() {
        return owed.left();
    }

    @Override
    public void close() {
        open.close();
    }
}
