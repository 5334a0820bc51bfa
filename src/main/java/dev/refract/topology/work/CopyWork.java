package dev.refract.topology.work;

import dev.refract.copies.Copy;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.SharedSubject;
import dev.refract.topology.record.SourceRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes copies, each within its limit, on a thread that can be given up. Handing work to it and waiting takes some 5 µs,
 * a fifth of what the copy of a short text takes with a broker, so that copies go there together.
 */
public final class CopyWork implements AutoCloseable {
    private final CopyMaker copyMaker;
    private final CurrentWork current;
    private final LimitedWorker worker;

    /**
     * The work of one task.
     *
     * @param current is told of each copy
     * @param limit of one copy
     */
    public CopyWork(CopyMaker copyMaker, CurrentWork current, WorkLimit limit) {
        this.copyMaker = copyMaker;
        this.current = current;
        this.worker = new LimitedWorker(limit);
    }

    /** Makes all copies that are wanted, however long that takes together. */
    public List<Outcome<Copy>> makeAll(List<CopyRequest> requests) {
        List<Outcome<Copy>> made = new ArrayList<>(requests.size());
        while (made.size() < requests.size()) {
            made.addAll(make(requests.subList(made.size(), requests.size())));
        }
        return made;
    }

    /**
     * Makes copies in order for about a tenth of a second.
     *
     * @param requests not empty
     * @return how the first of them ended, at least one
     */
    public List<Outcome<Copy>> make(List<CopyRequest> requests) {
        Thread task = Thread.currentThread();
        List<Attended> pieces =
                requests.stream().map(request -> new Attended(task, request)).toList();
        try {
            return worker.call(pieces);
        } finally {
            pieces.forEach(Attended::close);
            current.end(task);
        }
    }

    /** A copy in the making, while somebody waits for it. */
    private final class Attended implements Work<Copy> {
        private final Thread task;
        private final CopyRequest request;
        private final AttendedPartners partners;

        Attended(Thread task, CopyRequest request) {
            this.task = task;
            this.request = request;
            this.partners = new AttendedPartners(request.partners());
        }

        @Override
        public Copy run() {
            SourceRecord source = request.source();
            current.begin(
                    task, source.from(), request.origin().id(), request.order().first());
            try (SharedSubject subject = request.subject().share()) {
                return copyMaker.copy(
                        request.origin(),
                        new InterruptibleSubject(subject),
                        request.order(),
                        partners,
                        request.siblings());
            }
        }

        @Override
        public String describe() {
            return "copy " + request.order().first() + " of " + request.origin().id();
        }

        void close() {
            partners.close();
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
