package dev.refract.monitor;

import dev.refract.topology.application.Application;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the brokers from time to time how far the pipeline is, on a thread of its own, so that no scrape waits for a broker
 * that is away. Then the last answer grows old: the lag stays, and the time since the last commit goes on.
 */
final class PositionPoll implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PositionPoll.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final Supplier<Application.Progress> progress;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(PositionPoll::thread);
    private Optional<Application.Progress> last = Optional.empty();
    private long moved;
    private Optional<ScheduledFuture<?>> asking = Optional.empty();

    /** Begins to ask. */
    static PositionPoll start(Supplier<Application.Progress> progress) {
        PositionPoll poll = new PositionPoll(progress, System::nanoTime);
        poll.asking =
                Optional.of(poll.clock.scheduleWithFixedDelay(poll::ask, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS));
        return poll;
    }

    /** @param nanoTime the time, as {@link System#nanoTime} */
    PositionPoll(Supplier<Application.Progress> progress, LongSupplier nanoTime) {
        this.progress = progress;
        this.nanoTime = nanoTime;
        this.moved = nanoTime.getAsLong();
    }

    /** Asks once; a cluster that does not answer changes nothing. */
    void ask() {
        try {
            take(progress.get());
        } catch (RuntimeException e) {
            LOG.debug("the cluster does not say how far the pipeline is", e);
        }
    }

    private synchronized void take(Application.Progress now) {
        if (last.isPresent() && last.get().committed() != now.committed()) {
            moved = nanoTime.getAsLong();
        }
        last = Optional.of(now);
    }

    /** The last answer; empty before the first. */
    synchronized Optional<SourcePosition> position() {
        return last.map(at -> new SourcePosition(
                Math.max(0, at.end() - at.committed()),
                (nanoTime.getAsLong() - moved) / (double) Duration.ofSeconds(1).toNanos()));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "refract-position");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        asking.ifPresent(questions -> questions.cancel(true));
        clock.shutdownNow();
    }
}
