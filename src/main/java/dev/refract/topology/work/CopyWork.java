package dev.refract.topology.work;

import dev.refract.augment.Partners;
import dev.refract.copies.Copy;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.CopyOrder;
import dev.refract.copies.SharedSubject;
import dev.refract.sample.Kind;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.topology.record.SourceRecord;
import java.util.List;

/**
 * Makes copies one by one, each within its limit. Only the copies of large payloads are made on a thread of their own:
 * handing one over takes as long as the copy of a short text.
 */
public final class CopyWork implements AutoCloseable {
    /** A text of so many bytes is large, and an image or anything else a thousand times as large. */
    private static final int LARGE_TEXT = 2_000;

    private static final int LARGE = 1_000 * LARGE_TEXT;

    private final CopyMaker copyMaker;
    private final CurrentWork current;
    private final LimitedWorker worker;

    /**
     * The work of one task.
     *
     * @param current is told of each copy
     */
    public CopyWork(CopyMaker copyMaker, CurrentWork current, WorkLimit limit) {
        this.copyMaker = copyMaker;
        this.current = current;
        this.worker = new LimitedWorker(limit);
    }

    /**
     * Makes a copy.
     *
     * @param source record of the origin
     * @param subject the origin's payload, open
     * @param order which copy
     * @param siblings payloads of the copies made before it
     * @throws dev.refract.sample.DataFault when it cannot be made, or not within its limit
     */
    public Copy make(
            SourceRecord source,
            Sample origin,
            SharedSubject subject,
            CopyOrder order,
            Partners partners,
            List<Payload> siblings) {
        current.begin(source.from(), origin.id(), order.first());
        try {
            return isLarge(origin, subject)
                    ? limited(origin, subject, order, partners, siblings)
                    : copyMaker.copy(origin, subject, order, partners, siblings);
        } finally {
            current.end();
        }
    }

    private Copy limited(
            Sample origin, SharedSubject subject, CopyOrder order, Partners partners, List<Payload> siblings) {
        AttendedPartners attended = new AttendedPartners(partners);
        SharedSubject shared = subject.share();
        List<Payload> before = List.copyOf(siblings);
        try {
            return worker.call("copy " + order.first() + " of " + origin.id(), () -> {
                try (shared) {
                    return copyMaker.copy(origin, new InterruptibleSubject(shared), order, attended, before);
                }
            });
        } finally {
            attended.close();
        }
    }

    private static boolean isLarge(Sample origin, SharedSubject subject) {
        return origin.payload().kind() == Kind.TEXT
                ? ((Payload.Text) origin.payload()).text().length() > LARGE_TEXT
                : subject.bytes() > LARGE;
    }

    @Override
    public void close() {
        worker.close();
    }
}
