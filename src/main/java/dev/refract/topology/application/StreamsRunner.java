package dev.refract.topology.application;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka Streams, which can be started again. Safe for several threads. */
final class StreamsRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Supplier<Topology> topology;
    private final Properties settings;
    private final Runnable stopWaiting;
    private final AtomicLong restored = new AtomicLong();
    private final AtomicLong restarts = new AtomicLong();
    private final CompletableFuture<Throwable> failure;
    private volatile KafkaStreams streams;
    private final AtomicBoolean rebuilt = new AtomicBoolean();
    private volatile boolean rebuilding;
    private volatile boolean closed;

    /**
     * @param topology built anew at every start
     * @param failure completed with the cause when it stops by itself
     * @param stopWaiting makes threads that wait for a service give up, so that they can be closed
     */
    StreamsRunner(
            Supplier<Topology> topology,
            Properties settings,
            CompletableFuture<Throwable> failure,
            Runnable stopWaiting) {
        this.topology = topology;
        this.settings = settings;
        this.failure = failure;
        this.stopWaiting = stopWaiting;
    }

    /** Starts what does not run. Local state that does not open is thrown away once. */
    synchronized void start() {
        try {
            startOnce();
        } catch (StreamsException e) {
            if (!DamagedStore.isReason(e) || rebuilt.getAndSet(true)) {
                throw e;
            }
            warnOfDamage(e);
            streams.close(CloseOptions.timeout(TIMEOUT));
            streams.cleanUp();
            startOnce();
        }
    }

    private static void warnOfDamage(Throwable cause) {
        LOG.warn(
                "local state does not open ({}): it is thrown away and restored from its changelogs",
                DamagedStore.describe(cause));
    }

    private void startOnce() {
        streams = create();
        streams.setUncaughtExceptionHandler(cause -> {
            if (!closed && DamagedStore.isReason(cause) && !rebuilt.getAndSet(true)) {
                warnOfDamage(cause);
                new Thread(this::rebuild, "refract-rebuild-state").start(); // a stream thread cannot stop itself
            } else if (!closed && !rebuilding) {
                failure.complete(rootOf(cause));
            }
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setGlobalStateRestoreListener(new Restored());
        streams.start();
    }

    /** Local state is a cache of the changelogs, so that throwing it away costs a restore and no record. */
    private synchronized void rebuild() {
        rebuilding = true;
        try {
            if (closed || !streams.close(CloseOptions.timeout(TIMEOUT))) {
                failure.complete(new IllegalStateException("threads do not stop, so local state cannot be restored"));
                return;
            }
            streams.cleanUp();
            rebuilding = false;
            startOnce();
        } catch (RuntimeException e) {
            failure.complete(e);
        } finally {
            rebuilding = false;
        }
    }

    /** Kafka Streams locks the folder of the state when it is made, and says no more of it than its message. */
    private KafkaStreams create() {
        try {
            return new KafkaStreams(topology.get(), settings);
        } catch (StreamsException e) {
            if (e.getMessage() != null && e.getMessage().contains("same state directory")) {
                throw new StateInUseException(
                        settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG),
                        settings.getProperty(StreamsConfig.STATE_DIR_CONFIG),
                        e);
            }
            throw e;
        }
    }

    /**
     * Stops without leaving the group, so that its tasks wait for it, and starts anew.
     *
     * @return whether it runs; not when its threads would not stop, or it was closed for good
     */
    synchronized boolean restart() {
        if (closed || !streams.close(CloseOptions.timeout(TIMEOUT))) {
            return false;
        }
        restarts.incrementAndGet();
        start();
        return true;
    }

    /** Completed with the cause when it stops by itself. */
    CompletableFuture<Throwable> failure() {
        return failure;
    }

    /** The state of Kafka Streams. It does not wait for a restart. */
    KafkaStreams.State state() {
        return streams.state();
    }

    /** Tasks that work here, or else those that are replicated here. */
    int tasks(boolean active) {
        return streams.metadataForLocalThreads().stream()
                .mapToInt(thread -> (active ? thread.activeTasks() : thread.standbyTasks()).size())
                .sum();
    }

    /** How often it was started again. */
    long restarts() {
        return restarts.get();
    }

    /** The metrics of Kafka Streams and of the stages. */
    Map<MetricName, ? extends Metric> metrics() {
        return streams.metrics();
    }

    /** Records restored into stores so far, restarts included. */
    long restored() {
        return restored.get();
    }

    /** Stops for good and leaves the group. */
    @Override
    public void close() {
        close(TIMEOUT);
    }

    /** The same within {@code timeout}, after which threads may still be at work. */
    synchronized void close(Duration timeout) {
        closed = true;
        stopWaiting.run();
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(timeout));
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root instanceof StreamsException) {
            root = root.getCause();
        }
        return root;
    }

    /** Counts restored records. */
    private final class Restored implements StateRestoreListener {
        @Override
        public void onRestoreStart(TopicPartition partition, String store, long start, long end) {}

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long end, long count) {
            restored.addAndGet(count);
        }

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long total) {}
    }
}
