package dev.refract.topology.processor;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.topology.allocation.CopyAllocator;
import dev.refract.topology.owed.OpenOrigins;
import dev.refract.topology.owed.OwedCopies;
import dev.refract.topology.owed.OwedOrigin;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.OpenOrigin;
import dev.refract.topology.record.OwedBatch;
import dev.refract.topology.record.OwedCopy;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.reservoir.SourceRecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Hands out a task's owed copies in the order of their slots, some at a time, and books what becomes of each. */
final class CopyDispatcher {
    /** Copies that are handed out together, at most. */
    private static final int BATCH = 32;

    private final SampleDecoder decoder;
    private final SourceRecordReader reader;
    private final CopyAllocator allocator;
    private final OwedCopies owed;
    private final OpenOrigins open;
    private final TimeSlice slice;
    private final Consumer<OwedBatch> augment;
    private final Consumer<Rejection> reject;

    /**
     * @param reader reads origins again that are not open
     * @param slice how long a task may work on owed copies at a stretch
     * @param augment takes copies to make
     * @param reject takes copies that cannot be made, because their origin is gone
     */
    CopyDispatcher(
            SampleDecoder decoder,
            SourceRecordReader reader,
            CopyAllocator allocator,
            OwedCopies owed,
            OpenOrigins open,
            TimeSlice slice,
            Consumer<OwedBatch> augment,
            Consumer<Rejection> reject) {
        this.decoder = decoder;
        this.reader = reader;
        this.allocator = allocator;
        this.owed = owed;
        this.open = open;
        this.slice = slice;
        this.augment = augment;
        this.reject = reject;
    }

    /**
     * Copies with slots up to {@code upTo} leave, as far as there is time.
     *
     * @return whether any left
     */
    boolean handOut(long upTo) {
        boolean some = false;
        while (slice.open() && !owed.due(upTo, 1).isEmpty()) {
            slice.resume();
            handOutSome(upTo);
            slice.pause();
            some = true;
        }
        return some;
    }

    /** The same, however long it takes. */
    void handOutAll(long upTo) {
        while (!owed.due(upTo, 1).isEmpty()) {
            handOutSome(upTo);
        }
    }

    private void handOutSome(long upTo) {
        List<Payment> payments = new ArrayList<>();
        for (OwedOrigin booked : owed.due(upTo, BATCH)) {
            Optional<OpenOrigin> waiting = open.take(booked.sequence());
            if (waiting.filter(OpenOrigin::isOpen).isPresent()) {
                payments.add(new Payment(booked, waiting.get()));
            } else if (payments.isEmpty()) {
                waiting.or(() -> readAgain(booked))
                        .ifPresentOrElse(origin -> payments.add(new Payment(booked, origin)), () -> giveUp(booked));
                break; // memory is that of the payloads that are open, and of one more
            } else {
                waiting.ifPresent(origin -> open.keep(booked.sequence(), owed.slot(booked), origin));
                break;
            }
        }
        if (!payments.isEmpty()) {
            augment.accept(new OwedBatch(payments.stream().map(Payment::copy).toList()));
            payments.forEach(Payment::keep);
        }
    }

    private void giveUp(OwedOrigin booked) {
        owed.drop(booked);
        reject.accept(gone(booked));
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

    /** Books what becomes of one copy. */
    private final class Payment implements OwedCopy.Result {
        private final OwedOrigin booked;
        private final OpenOrigin origin;
        private Optional<OwedOrigin> rest;

        Payment(OwedOrigin booked, OpenOrigin origin) {
            this.booked = booked;
            this.origin = origin;
            this.rest = Optional.of(booked);
        }

        OwedCopy copy() {
            return new OwedCopy(
                    origin,
                    booked.next(),
                    allocator.partners(origin.sample(), booked.position()),
                    booked.left() - 1,
                    this);
        }

        /** The origin waits for its next copy, the same if this one was left undone. */
        void keep() {
            rest.ifPresentOrElse(left -> open.keep(booked.sequence(), owed.slot(left), origin), origin::close);
        }

        @Override
        public void published() {
            rest = owed.pay(booked, false);
        }

        @Override
        public void refused() {
            rest = owed.pay(booked, true);
        }

        @Override
        public void abandoned() {
            owed.drop(booked);
            rest = Optional.empty();
        }
    }
}
