package dev.refract.topology.application;

import dev.refract.errors.RefractException;
import java.time.Duration;
import java.util.Optional;

/** Records wait, all threads live, and a pipeline commits nothing. */
public final class StalledException extends RefractException {

    StalledException(Application.Progress progress, Duration timeout, Optional<String> atWork) {
        super("the pipeline stands still: " + (progress.end() - progress.committed()) + " of " + progress.end()
                + " records wait, for " + timeout.toSeconds()
                + " s none was committed and no copy made, and starting Kafka Streams again did not help"
                + atWork.map(copy -> "; at work: " + copy).orElse(""));
    }
}
