package dev.refract.serde.registry;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What is said about a registry that is away: a line when it goes, a line a minute while it stays away, and a line
 * when it is back, whatever the number of threads that wait for it. Safe for several threads.
 */
final class RegistryOutage {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Consumer<String> log;
    private boolean away;
    private long since;
    private long lastLine;

    /** @param log takes one line */
    RegistryOutage(Consumer<String> log) {
        this.log = log;
    }

    /**
     * An attempt failed.
     *
     * @param why one line that names the registry
     * @param nanos the time, by {@link System#nanoTime}
     */
    synchronized void failed(String why, long nanos) {
        if (!away) {
            away = true;
            since = nanos;
            lastLine = nanos;
            log.accept(why + ". Refract waits for the registry and tries again; no record is lost.");
        } else if (nanos - lastLine >= PERIOD.toNanos()) {
            lastLine = nanos;
            log.accept(why + ". Refract has waited for the registry for " + seconds(nanos) + " s and tries again.");
        }
    }

    /** An attempt was answered. */
    synchronized void answered(long nanos) {
        if (away) {
            away = false;
            log.accept("The schema registry answers again after " + seconds(nanos) + " s.");
        }
    }

    private long seconds(long nanos) {
        return Duration.ofNanos(nanos - since).toSeconds();
    }
}
