package dev.refract.topology.application;

import dev.refract.kafka.TopicException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts an engine again that stands still, and fails it when that does not help.
 *
 * <p>What can bring one about: a transaction that hangs in a changelog, so that its restore never reaches the
 * end. Kafka 4.3.1 makes one when a partition has no leader at the moment at which a transaction is decided:
 * it takes the partition for deleted and leaves its marker out. That takes a broker that comes back from a
 * crash within its session, and a partition without a second replica. So what is open is told, with what its
 * coordinator says of it. It is not ended from here: whether its other partitions were committed cannot be
 * told, and a changelog must not differ from them. Restarting is safe at any moment, because what was not
 * committed is aborted and done again.
 */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final int LOOKS_A_PATIENCE = 10;

    private final StreamsRunner engine;
    private final SourceProgress position;
    private final OpenTransactions transactions;
    private final Duration patience;
    private final StallDetector standstill;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Watchdog::thread);
    private final ScheduledFuture<?> looks;

    /**
     * Begins to watch.
     *
     * @param patience how long no progress is borne
     */
    Watchdog(StreamsRunner engine, SourceProgress position, OpenTransactions transactions, Duration patience) {
        this.engine = engine;
        this.position = position;
        this.transactions = transactions;
        this.patience = patience;
        this.standstill = new StallDetector(patience);
        long interval = patience.toMillis() / LOOKS_A_PATIENCE;
        this.looks = clock.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (engine.failure().isDone()) {
            return;
        }
        try {
            Application.Progress progress = position.read();
            StallDetector.Verdict verdict = standstill.observe(progress, engine.restored(), System.nanoTime());
            if (verdict == StallDetector.Verdict.WAIT) {
                return;
            }
            if (!position.waits()) {
                standstill.reset();
            } else if (verdict == StallDetector.Verdict.GIVE_UP || !restart(progress)) {
                engine.failure().complete(new StalledException(progress, patience));
            }
        } catch (TopicException e) {
            LOG.debug("the cluster does not say how far the pipeline is", e); // its clients know how to wait
        } catch (RuntimeException e) {
            engine.failure().complete(e);
        }
    }

    private boolean restart(Application.Progress progress) {
        LOG.warn(
                "{} of {} records wait and none was committed for {} s: starting Kafka Streams again; open"
                        + " transactions: {}",
                progress.end() - progress.committed(),
                progress.end(),
                patience.toSeconds(),
                transactions.describe());
        return engine.restart();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "refract-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    /** Watches no more. */
    @Override
    public void close() {
        looks.cancel(true);
        clock.shutdown();
    }
}
