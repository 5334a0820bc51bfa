package dev.refract.topology.application;

import dev.refract.errors.RefractException;
import java.time.Duration;
import java.util.Optional;

/** All threads live, and a pipeline makes no progress. */
public final class StalledException extends RefractException {

    /** A copy that does not end; its thread cannot be ended, so starting Kafka Streams again would not help. */
    StalledException(String copy, Duration timeout) {
        super("the pipeline stands still: making one copy takes longer than limits.stall_timeout_ms, "
                + timeout.toMillis() + ": " + copy);
    }

    /** Records wait, and none is committed. */
    StalledException(Application.Progress progress, Duration timeout, Optional<String> atWork) {
        super("the pipeline stands still: " + (progress.end() - progress.committed()) + " of " + progress.end()
                + " records wait, for " + timeout.toSeconds()
                + " s none was committed and no copy made, and starting Kafka Streams again did not help"
                + atWork.map(copy -> "; at work: " + copy).orElse(""));
    }
}
