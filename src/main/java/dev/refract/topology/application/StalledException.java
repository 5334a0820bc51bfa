package dev.refract.topology.application;

import dev.refract.errors.RefractException;
import java.time.Duration;

/** A pipeline has work, all its threads live, and nothing is done. */
public final class StalledException extends RefractException {

    StalledException(Application.Progress progress, Duration patience) {
        super("the pipeline stands still: " + (progress.end() - progress.committed()) + " of " + progress.end()
                + " records wait, none was committed for " + patience.toSeconds()
                + " s, and starting Kafka Streams again did not help");
    }
}
