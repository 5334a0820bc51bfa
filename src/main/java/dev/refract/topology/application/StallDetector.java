package dev.refract.topology.application;

import java.time.Duration;

/**
 * Notices that a pipeline stands still: records are waiting, and for a while none was committed and no
 * state restored. Pure; it is told the time. Not safe for several threads.
 */
final class StallDetector {
    /** Restarts in a row that are worth a try. */
    private static final int ATTEMPTS = 3;

    private final Duration patience;
    private Application.Progress last = new Application.Progress(-1, -1);
    private long restored = -1;
    private long since;
    private int restarts;

    /** @param patience how long no progress is borne, above 0 */
    StallDetector(Duration patience) {
        this.patience = patience;
    }

    /** What is to be done about a pipeline. */
    enum Verdict {
        /** It moves, or has nothing to do, or was given too little time. */
        WAIT,
        /** It stands still: stop it and start it again. */
        RESTART,
        /** Starting it again has not helped. */
        GIVE_UP
    }

    /**
     * Judges one more observation.
     *
     * @param progress how far the pipeline is in its source
     * @param restoredSoFar records restored into stores so far
     * @param nanos the time, by {@link System#nanoTime}
     */
    Verdict observe(Application.Progress progress, long restoredSoFar, long nanos) {
        boolean committed = progress.committed() != last.committed();
        if (committed || restoredSoFar != restored || progress.committed() >= progress.end()) {
            restarts = committed ? 0 : restarts;
            last = progress;
            restored = restoredSoFar;
            since = nanos;
            return Verdict.WAIT;
        }
        if (nanos - since < patience.toNanos()) {
            return Verdict.WAIT;
        }
        since = nanos;
        return ++restarts > ATTEMPTS ? Verdict.GIVE_UP : Verdict.RESTART;
    }

    /** The last verdict was hasty: what seemed to wait is not there. */
    void reset() {
        restarts = 0;
    }
}
