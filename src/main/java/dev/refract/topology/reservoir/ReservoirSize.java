package dev.refract.topology.reservoir;

import java.util.concurrent.atomic.AtomicLong;

/** How full the reservoirs of one task are. The task's thread counts; anybody reads. */
public final class ReservoirSize {
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** So many records are there already, of so many bytes together. */
    void start(long kept, long together) {
        records.set(kept);
        bytes.set(together);
    }

    /** A record of so many bytes was added. */
    void added(int size) {
        records.incrementAndGet();
        bytes.addAndGet(size);
    }

    /** A record of so many bytes was removed. */
    void removed(int size) {
        records.decrementAndGet();
        bytes.addAndGet(-size);
    }

    /** Records kept. */
    public long records() {
        return records.get();
    }

    /** Their size as they are stored, in bytes; after a restart, from the mean of a thousand of them. */
    public long bytes() {
        return bytes.get();
    }
}
