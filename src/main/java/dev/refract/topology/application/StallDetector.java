package dev.refract.topology.application;

import java.time.Duration;

/**
 * Notices that a pipeline stalls: records wait, and for a while none was committed, no state restored and no copy
 * made. Pure: the caller gives the time. Not safe for several threads.
 */
final class StallDetector {
    /** Restarts in a row that are worth a try. */
    private static final int ATTEMPTS = 3;

    private final Duration timeout;
    private Application.Progress last = new Application.Progress(-1, -1);
    private long done = -1;
    private long since;
    private int restarts;

    /** @param timeout how long it may make no progress, above 0 */
    StallDetector(Duration timeout) {
        this.timeout = timeout;
    }

    /** What to do about a pipeline. */
    enum Verdict {
        /** It makes progress, has nothing to do, or has not had enough time. */
        WAIT,
        /** It stalls: stop it and start it again. */
        RESTART,
        /** Starting it again has not helped. */
        GIVE_UP
    }

    /**
     * Judges one more observation.
     *
     * @param progress how far the pipeline is in its source
     * @param doneSoFar records restored into stores and copies made so far
     * @param nanos the time, by {@link System#nanoTime}
     */
    Verdict observe(Application.Progress progress, long doneSoFar, long nanos) {
        boolean committed = progress.committed() != last.committed();
        if (committed || doneSoFar != done || progress.committed() >= progress.end()) {
            restarts = committed ? 0 : restarts;
            last = progress;
            done = doneSoFar;
            since = nanos;
            return Verdict.WAIT;
        }
        if (nanos - since < timeout.toNanos()) {
            return Verdict.WAIT;
        }
        since = nanos;
        return ++restarts > ATTEMPTS ? Verdict.GIVE_UP : Verdict.RESTART;
    }

    /**
     * Begins anew: the records that seemed to wait are not there, or wait for a service that is away.
     *
     * @param nanos the time, by {@link System#nanoTime}
     */
    void reset(long nanos) {
        restarts = 0;
        since = nanos;
    }
}
