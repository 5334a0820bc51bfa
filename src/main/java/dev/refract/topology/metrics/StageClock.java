package dev.refract.topology.metrics;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The records of one stage, and the time that it spends on them without the stages that follow. It looks at the clock
 * for one record of 32, so that looking costs nothing. Its task's thread counts; any thread reads.
 */
public final class StageClock {
    private static final int SAMPLED = 32;

    private final AtomicLong records = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private boolean sampling;
    private long since;

    /** A record comes in. */
    public void start() {
        sampling = records.getAndIncrement() % SAMPLED == 0;
        resume();
    }

    /** The record is with the next stage. */
    public void pause() {
        if (sampling) {
            nanos.addAndGet(System.nanoTime() - since);
        }
    }

    /** The next stage is done with the record. */
    public void resume() {
        if (sampling) {
            since = System.nanoTime();
        }
    }

    /** The record is done; what the stage does until the next one comes, such as copies that it owed, is not timed. */
    public void end() {
        pause();
        sampling = false;
    }

    /** Records so far. */
    public long records() {
        return records.get();
    }

    /** Seconds spent so far, estimated from the records that were looked at. */
    public double seconds() {
        return nanos.get() * (double) SAMPLED / 1e9;
    }
}
