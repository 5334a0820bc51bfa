package dev.refract.topology.application;

import dev.refract.errors.RefractException;
import java.time.Duration;

/** Records wait, all threads live, and a pipeline commits nothing. */
public final class StalledException extends RefractException {

    StalledException(Application.Progress progress, Duration timeout) {
        super("the pipeline stands still: " + (progress.end() - progress.committed()) + " of " + progress.end()
                + " records wait, none was committed for " + timeout.toSeconds()
                + " s, and starting Kafka Streams again did not help");
    }
}
