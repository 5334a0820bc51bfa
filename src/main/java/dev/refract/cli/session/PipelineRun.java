package dev.refract.cli.session;

import dev.refract.cli.errors.CommandException;
import dev.refract.cli.options.RunOptions;
import dev.refract.cli.terminal.ProgressMeter;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.cli.terminal.Terminal;
import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import dev.refract.monitor.PipelineMonitor;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import dev.refract.topology.application.SourceProgress;
import dev.refract.topology.application.StageTime;
import dev.refract.topology.claim.SinkClaims;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.FencedInstanceIdException;

/**
 * A pipeline at work in a session.
 *
 * @param shutdown closes the application when all is done or the process gets a signal to end
 * @param monitor watches the application, where one was asked for
 */
public record PipelineRun(
        Session session,
        Plan plan,
        RunOptions options,
        Terminal terminal,
        ShutdownSequence shutdown,
        Optional<PipelineMonitor> monitor) {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    /**
     * Sends {@code input} through the pipeline and returns when everything that is in the source is done.
     *
     * @throws RuntimeException what the application failed with
     */
    public void processAll(DatasetReader input) {
        Application application = start(createSource(input.total()));
        new DatasetSender(session, terminal)
                .send(input, plan.pipeline().source().topic());
        processAll(application).ifPresent(this::fail);
        application.close();
    }

    /**
     * Runs until the process gets a signal to end; returns only by an exception, when the application fails. On a
     * cluster of their own people create the source as they want it; there, a missing one is an error.
     */
    public void runUntilStopped() {
        Application application = start(session.isEmbedded() ? createSource(0) : Integer.MAX_VALUE);
        terminal.print("running " + plan.pipeline().applicationId() + "; Ctrl-C stops it");
        fail(awaitFailure(application));
    }

    /** A cluster that another command runs ends with it, which Kafka's clients take for an outage. */
    private Throwable awaitFailure(Application application) {
        while (true) {
            requireData();
            try {
                return application.failure().get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (session.isJoined() && !session.answers()) {
                    return new CommandException("the embedded cluster at " + session.connection()
                            + " has ended with the command that ran it; start this one again");
                }
            } catch (ExecutionException e) {
                return e.getCause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return e;
            }
        }
    }

    /** Takes over what the sinks hold already, whoever wrote it, and says so for each. */
    public void adoptSinks() {
        try (Admin admin = session.connection().admin()) {
            boolean begun = new SourceProgress(admin, session.connection(), plan.pipeline()).begun();
            new SinkClaims(admin, session.connection())
                    .adopt(plan, begun, replication())
                    .forEach(claim -> terminal.print("adopted   topic " + claim.subject() + " with the records of "
                            + String.join(", ", claim.adopted())));
        }
    }

    /**
     * Warns of what is wrong with the source before a run.
     *
     * @return whether input is lost that the pipeline would have read next
     */
    public boolean warnOfSource() {
        try (Admin admin = session.connection().admin()) {
            SourceWarnings warnings = SourceWarnings.of(plan.pipeline(), admin, session.connection());
            warnings.lines().forEach(terminal::warn);
            return warnings.lostInput();
        }
    }

    private short replication() {
        return session.isEmbedded() ? 1 : options.replication();
    }

    private int createSource(long samples) {
        return new DatasetSender(session, terminal)
                .createTopic(plan.pipeline().source().topic(), options.partitions(samples), options.replication());
    }

    private Application start(int partitions) {
        terminal.print("cluster   Kafka " + session.connection() + ", schema registry " + session.registryUrl());
        Deployment deployment = new Deployment(
                session.connection(),
                session.data().resolve("state"),
                options.instance(session.data()),
                options.threads(partitions),
                replication(),
                options.overrides());
        Application application = shutdown.register(options.rounds()
                .map(log -> Application.start(plan, log, session.registry(), deployment))
                .orElseGet(() -> Application.start(plan, session.registry(), deployment)));
        monitor.ifPresent(watching -> watching.watch(application));
        LastRun.of(plan.pipeline(), session.data()).keep(plan);
        return application;
    }

    private Optional<Throwable> processAll(Application application) {
        long total = application.progress().end();
        try (ProgressMeter meter = terminal.startMeter("process", "samples", total)) {
            Optional<Throwable> failure = application.awaitDrained(progress -> {
                requireData();
                meter.update(progress.committed());
            });
            if (failure.isEmpty()) {
                meter.update(total);
                terminal.print("stages    " + StageTime.summary(application.stages()));
            }
            return failure;
        }
    }

    /** The topics of an embedded cluster are in its folder. */
    private void requireData() {
        if (session.isEmbedded() && !Files.isDirectory(session.data())) {
            throw new CommandException("the data folder " + session.data()
                    + " was removed while the pipeline ran, and all topics with it");
        }
    }

    private void fail(Throwable failure) {
        requireData();
        if (failure instanceof FencedInstanceIdException) {
            throw new CommandException(
                    "another instance with the same name took the place of this one: give each its own" + " --instance",
                    failure);
        }
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        throw new CommandException("the pipeline stopped: " + failure, failure);
    }
}
