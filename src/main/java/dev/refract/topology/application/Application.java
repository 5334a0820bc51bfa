package dev.refract.topology.application;

import dev.refract.balance.rounds.RoundLog;
import dev.refract.copies.Plan;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicException;
import dev.refract.kafka.TopicTail;
import dev.refract.serde.Contract;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.serde.registry.WaitingRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Sinks;
import dev.refract.topology.PipelineTopology;
import dev.refract.topology.Rejections;
import dev.refract.topology.metrics.WorkCounters;
import dev.refract.topology.processor.Stages;
import dev.refract.topology.round.PinnedRoundsException;
import dev.refract.topology.round.RoundSource;
import dev.refract.topology.store.OwedRows;
import dev.refract.topology.work.CurrentWork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;

/**
 * A pipeline that runs: topics checked, topology built, Kafka Streams started and watched. The first
 * failure stops it and is kept, so that exit code and stack trace agree.
 *
 * <p>Kafka Streams can stand still after a crash with every thread alive; a {@link Watchdog} notices and
 * starts it again. That loses and doubles nothing: it is one more crash.
 */
public final class Application implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Its producer would wait much longer for a topic that is deleted. */
    private static final Duration WITHOUT_TOPIC = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Admin admin;
    private final StreamsRunner runner;
    private final SourceProgress position;
    private final CommittedView view;
    private final Watchdog watchdog;
    private final CompletableFuture<Throwable> failure;
    private final Pipeline pipeline;
    private final KafkaConnection connection;
    private final WaitingRegistry registry;
    private final WorkCounters counters;

    private Application(
            Plan plan,
            Admin admin,
            StreamsRunner runner,
            CurrentWork work,
            WorkCounters counters,
            WaitingRegistry registry,
            Deployment deployment) {
        this.counters = counters;
        this.registry = registry;
        this.admin = admin;
        this.runner = runner;
        this.failure = runner.failure();
        this.position = new SourceProgress(admin, deployment.connection(), plan.pipeline());
        this.view = new CommittedView(admin, plan.pipeline());
        this.pipeline = plan.pipeline();
        this.connection = deployment.connection();
        this.watchdog = new Watchdog(
                runner,
                position,
                new OpenTransactions(admin, plan.pipeline()),
                new TopicWatch(admin, plan.pipeline()),
                registry::isWaiting,
                work,
                deployment
                        .stallTimeout()
                        .orElse(Duration.ofMillis(plan.pipeline().limits().stallTimeoutMs())));
    }

    /**
     * Checks the topics, creates sinks that are missing with as many partitions as the source has, and
     * starts.
     *
     * @param registry stays open; while it is away, the application waits
     * @throws TopicException when the source is missing or a topic does not take records of the size the
     *     pipeline may write
     * @throws dev.refract.topology.claim.ClaimException when a sink holds records of another pipeline, another version or
     *     another split
     */
    public static Application start(Plan plan, SchemaRegistry registry, Deployment deployment) {
        return start(plan, RoundSource.of(plan.pipeline()), registry, deployment);
    }

    /**
     * The same with every decision made under the round under which an earlier run made it; that run must
     * have read the same source.
     *
     * @throws PinnedRoundsException when the log is not of this pipeline
     */
    public static Application start(Plan plan, RoundLog rounds, SchemaRegistry registry, Deployment deployment) {
        return start(plan, RoundSource.pinned(plan, rounds), registry, deployment);
    }

    private static Application start(Plan plan, RoundSource rounds, SchemaRegistry given, Deployment deployment) {
        WaitingRegistry registry = WaitingRegistry.over(given);
        Properties settings = StreamsSettings.of(plan.pipeline().applicationId(), rounds, deployment);
        Admin admin = deployment.connection().admin();
        try {
            int maxLetterBytes = new PipelineTopics(admin, TIMEOUT).prepare(plan.pipeline(), deployment.replication());
            StartCheck.require(plan, admin, deployment);
            Sinks sinks = plan.pipeline().sink();
            Contract.register(registry, sinks.samples(), sinks.rejected(), sinks.retractions());
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            Rejections rejections = new Rejections(maxLetterBytes, failure::complete);
            CurrentWork work = new CurrentWork();
            WorkCounters counters = new WorkCounters();
            StreamsRunner runner = new StreamsRunner(
                    () -> PipelineTopology.of(
                            plan,
                            rounds,
                            new Stages(plan, registry, work, counters),
                            new StreamsConfig(settings),
                            rejections),
                    settings,
                    failure,
                    registry::stopWaiting);
            runner.start();
            return new Application(plan, admin, runner, work, counters, registry, deployment);
        } catch (RuntimeException e) {
            admin.close();
            throw e;
        }
    }

    /** Completed with the cause when the application stops by itself. */
    public CompletableFuture<Throwable> failure() {
        return failure;
    }

    /** How far the application has come in its source: records committed, and records there are. */
    public Progress progress() {
        return position.read();
    }

    /** What this instance is doing; asks no broker. */
    public PipelineStatus status() {
        StreamsReadings readings = new StreamsReadings(runner.metrics());
        return new PipelineStatus(
                runner.state().name(),
                failure.isDone() ? Optional.of(String.valueOf(failure.join().getMessage())) : Optional.empty(),
                readings.threads(),
                runner.tasks(true),
                runner.tasks(false),
                runner.restarts(),
                registry.failures(),
                counters.counts(),
                readings.restoreRemaining(),
                readings.copiesOwed(),
                readings.reservoirRecords(),
                readings.storeBytes(),
                readings.storeMemoryBytes(),
                readings.balances());
    }

    /** How long each stage of this instance has worked since it was started. */
    public List<StageTime> stages() {
        return StageTime.of(runner.metrics());
    }

    /**
     * Waits until everything that is in the source now has been committed, no copies are owed and committed
     * readers see what was written, or until the application fails. Copies are owed until the source has been idle for {@code limits.idle_timeout_ms}, so somebody
     * must end sending.
     *
     * @return the failure, or empty when all is done
     */
    public Optional<Throwable> awaitDrained() {
        return awaitDrained(progress -> {});
    }

    /** The same; calls {@code watch} with the progress from time to time. */
    public Optional<Throwable> awaitDrained(Consumer<Progress> watch) {
        Map<TopicPartition, Long> goal = position.ends();
        while (!failure.isDone()) {
            if (position.reached(goal)) {
                return awaitOwed();
            }
            watch.accept(position.read());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Optional.of(failure.join());
    }

    private Optional<Throwable> awaitOwed() {
        try (TopicTail tail = new TopicTail(connection, List.of(OwedRows.topic(pipeline)))) {
            OwedRows rows = new OwedRows();
            while (awaitVisible()) {
                if (tail.catchUp(PAUSE, rows::take) && rows.copies() == 0 && awaitVisible()) {
                    return Optional.empty();
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return Optional.of(failure.join());
    }

    /** Waits until committed readers see what is written now; false when the application fails first. */
    private boolean awaitVisible() {
        Map<TopicPartition, Long> written = view.written();
        while (!failure.isDone()) {
            if (view.covers(written)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    /** Stops and leaves the group: what is left is for others, at once. */
    @Override
    public void close() {
        watchdog.close();
        runner.close(failure.isDone() && failure.join() instanceof TopicException ? WITHOUT_TOPIC : TIMEOUT);
        admin.close();
    }

    /** Records committed of the records in the source. */
    public record Progress(long committed, long end) {}
}
