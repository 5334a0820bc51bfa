package dev.refract.topology.processor;

import dev.refract.augment.Subject;
import dev.refract.copies.CopyOrder;
import dev.refract.copies.Plan;
import dev.refract.copies.SharedSubject;
import dev.refract.sample.DataFault;
import dev.refract.sample.Kind;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.topology.allocation.CopyAllocator;
import dev.refract.topology.owed.OpenOrigins;
import dev.refract.topology.owed.OwedCopies;
import dev.refract.topology.owed.OwedOrigin;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.OpenOrigin;
import dev.refract.topology.record.OwedCopy;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.reservoir.SourceRecordReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Books the copies of a task's samples that leave later, and hands out each when it is due: after the training record
 * of its slot, or in the order of slots while the partition is idle. How many copies a call hands out is limited by
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

    private final Plan plan;
    private final SampleDecoder decoder;
    private final SourceRecordReader reader;
    private final CopyAllocator allocator;
    private final OwedCopies owed;
    private final OpenOrigins open = new OpenOrigins(Runtime.getRuntime().maxMemory() / HEAP_SHARE, OPEN_BYTES);
    private final Consumer<OwedCopy> augment;
    private final Consumer<Rejection> reject;
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
            Consumer<OwedCopy> augment,
            Consumer<Rejection> reject) {
        this.plan = plan;
        this.decoder = decoder;
        this.reader = reader;
        this.allocator = allocator;
        this.owed = owed;
        this.slice = slice;
        this.augment = augment;
        this.reject = reject;
    }

    /** Before a training record is decided: whatever decisions depend on is settled, however long that takes. */
    void beforeRecord() {
        owed.countRecord();
        long overdue = owed.sequence() - OwedCopies.GRACE;
        for (Optional<OwedOrigin> next = owed.next(overdue); next.isPresent(); next = owed.next(overdue)) {
            handOut(next.get());
        }
        for (Map.Entry<String, Integer> refund : owed.takeRefunds()) {
            allocator.refund(refund.getKey(), refund.getValue());
        }
    }

    /** The copies that leave with the sample; the others are booked once it is published. */
    Allocation schedule(DecodedSample decoded, Allocation allocation) {
        CopyOrder order = allocation.own().order();
        int slot = copiesPerSlot(decoded);
        int spread = plan.pipeline().augment().spreadOrDefault();
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
        handOut(owed.sequence());
        allocator.release(owed.oldestPosition());
    }

    /**
     * Between records.
     *
     * @param idle whether no record has come for a while
     * @return whether anything left
     */
    boolean betweenRecords(boolean idle) {
        slice.start();
        boolean some = handOut(idle ? Long.MAX_VALUE : owed.sequence());
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

    private boolean handOut(long upTo) {
        boolean some = false;
        for (Optional<OwedOrigin> next = owed.next(upTo); next.isPresent() && slice.open(); next = owed.next(upTo)) {
            slice.resume();
            handOut(next.get());
            slice.pause();
            some = true;
        }
        return some;
    }

    private void handOut(OwedOrigin booked) {
        Optional<OpenOrigin> found = open.take(booked.sequence()).or(() -> readAgain(booked));
        if (found.isEmpty()) {
            owed.drop(booked);
            reject.accept(gone(booked));
            return;
        }
        OpenOrigin origin = found.get();
        Payment payment = new Payment(booked);
        augment.accept(new OwedCopy(
                origin,
                booked.next(),
                allocator.partners(origin.sample(), booked.position()),
                booked.left() - 1,
                payment));
        if (payment.rest == null) {
            origin.close();
        } else {
            open.keep(booked.sequence(), owed.slot(payment.rest), origin);
        }
    }

    private Optional<OpenOrigin> readAgain(OwedOrigin booked) {
        return reader.whole(booked.from()).map(record -> {
            Sample sample = record.sample(decoder);
            return new OpenOrigin(record, sample, Optional.empty());
        });
    }

    private static Rejection gone(OwedOrigin booked) {
        SourceRecord place = new SourceRecord(null, null, new RecordHeaders(), booked.from());
        String message = "%d copies from number %d on cannot be made: the source topic no longer has their origin %s"
                .formatted(booked.left(), booked.number(), booked.id());
        return Rejection.ofCopy(
                place, Node.REBALANCE, booked.id(), booked.number(), new DataFault(Reason.KEPT_GONE, message));
    }

    @Override
    public void close() {
        open.close();
    }

    /** Books what becomes of one copy. */
    private final class Payment implements OwedCopy.Result {
        private final OwedOrigin booked;
        private OwedOrigin rest;

        Payment(OwedOrigin booked) {
            this.booked = booked;
        }

        @Override
        public void published() {
            rest = owed.pay(booked, false).orElse(null);
        }

        @Override
        public void refused() {
            rest = owed.pay(booked, true).orElse(null);
        }

        @Override
        public void abandoned() {
            owed.drop(booked);
        }
    }
}
