package dev.refract.topology.application;

import dev.refract.kafka.TopicException;
import dev.refract.topology.work.CurrentWork;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts Kafka Streams when it stalls, and fails it when that does not help.
 *
 * <p>What can bring one about: a transaction that hangs in a changelog, so that its restore never reaches the
 * end. Kafka 4.3.1 makes one when a partition has no leader at the moment at which a transaction is decided:
 * it takes the partition for deleted and leaves its marker out. That takes a broker that comes back from a
 * crash within its session, and a partition without a second replica. So the log names the open transactions with the
 * state that their coordinator gives. They are not ended from here: it is not known whether their other partitions were
 * committed, and a changelog must not differ from them. Restarting is safe at any moment, because what was not
 * committed is aborted and done again.
 */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final int CHECKS_PER_TIMEOUT = 10;

    private final StreamsRunner runner;
    private final SourceProgress position;
    private final OpenTransactions transactions;
    private final TopicWatch topics;
    private final BooleanSupplier waitsForService;
    private final CurrentWork work;
    private final Duration timeout;
    private final StallDetector detector;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Watchdog::thread);
    private final ScheduledFuture<?> checks;

    /**
     * Begins to watch.
     *
     * @param topics without which it cannot work
     * @param waitsForService whether a thread waits for a service that is away
     * @param work what the tasks are making
     * @param timeout how long it may make no progress
     */
    Watchdog(
            StreamsRunner runner,
            SourceProgress position,
            OpenTransactions transactions,
            TopicWatch topics,
            BooleanSupplier waitsForService,
            CurrentWork work,
            Duration timeout) {
        this.runner = runner;
        this.position = position;
        this.transactions = transactions;
        this.topics = topics;
        this.waitsForService = waitsForService;
        this.work = work;
        this.timeout = timeout;
        this.detector = new StallDetector(timeout);
        long interval = timeout.toMillis() / CHECKS_PER_TIMEOUT;
        this.checks = clock.scheduleWithFixedDelay(this::check, interval, interval, TimeUnit.MILLISECONDS);
    }

    private void check() {
        if (runner.failure().isDone()) {
            return;
        }
        if (stoppedForTopic()) {
            return;
        }
        if (waitsForService.getAsBoolean()) {
            detector.reset(System.nanoTime()); // an outage of the registry is no stall: a restart does not end it
            return;
        }
        try {
            Optional<CurrentWork.Item> endless = work.longest().filter(this::takesTooLong);
            if (endless.isPresent()) {
                String copy = endless.get().describe(System.nanoTime());
                runner.failure().complete(new StalledException(copy, timeout));
                return;
            }
            Application.Progress progress = position.read();
            StallDetector.Verdict verdict =
                    detector.observe(progress, runner.restored() + work.copies(), System.nanoTime());
            if (verdict == StallDetector.Verdict.WAIT) {
                return;
            }
            if (!position.waits()) {
                detector.reset(System.nanoTime());
            } else if (verdict == StallDetector.Verdict.GIVE_UP || !restart(progress)) {
                runner.failure().complete(new StalledException(progress, timeout, atWork()));
            }
        } catch (TopicException e) {
            LOG.debug("the cluster does not say how far the pipeline is", e); // its clients know how to wait
        } catch (RuntimeException e) {
            runner.failure().complete(e);
        }
    }

    /** Whether the pipeline is stopped because one of its topics is gone. */
    private boolean stoppedForTopic() {
        try {
            return topics.missing().filter(runner.failure()::complete).isPresent();
        } catch (TopicException e) {
            LOG.debug("the cluster does not say which topics there are", e);
            return false;
        }
    }

    private boolean restart(Application.Progress progress) {
        LOG.warn(
                "{} of {} records wait, and for {} s none was committed and no copy made: starting Kafka Streams"
                        + " again; at work: {}; open transactions: {}",
                progress.end() - progress.committed(),
                progress.end(),
                timeout.toSeconds(),
                atWork().orElse("nothing"),
                transactions.describe());
        return runner.restart();
    }

    private boolean takesTooLong(CurrentWork.Item item) {
        return System.nanoTime() - item.since() > timeout.toNanos();
    }

    private Optional<String> atWork() {
        return work.longest().map(item -> item.describe(System.nanoTime()));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "refract-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    /** Watches no more. */
    @Override
    public void close() {
        checks.cancel(true);
        clock.shutdown();
    }
}
