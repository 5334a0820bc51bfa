package dev.refract.topology.processor;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When a training record came last to any task of an instance. A thread that works off a backlog hands out partitions in
 * turns, so a partition that has no turn for a while is not idle. Thread-safe.
 */
final class SourceActivity {
    /** A partition that is silent for so many idle times is idle, however busy the others are. */
    private static final int PATIENCE = 60;

    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

    /** A record came to a task. */
    void record(long now) {
        last.accumulateAndGet(now, Math::max);
    }

    /**
     * Whether a partition is idle.
     *
     * @param own when its own last record came, in milliseconds
     * @param now in milliseconds
     * @param timeout time without a record after which the source is idle, in milliseconds
     */
    boolean isIdle(long own, long now, long timeout) {
        return now - Math.max(own, last.get()) >= timeout || now - own >= PATIENCE * timeout;
    }
}
