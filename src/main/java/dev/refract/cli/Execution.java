package dev.refract.cli;

import dev.refract.feed.Reader;
import dev.refract.topology.Application;
import dev.refract.topology.Deployment;
import dev.refract.topology.Plan;
import java.util.Map;
import java.util.Optional;

/**
 * A pipeline at work in a session.
 *
 * @param end closes the application when all is done or the process is told to end
 */
record Execution(Session session, Plan plan, RunOptions options, Terminal terminal, CleanEnd end) {
    /**
     * Sends {@code input} through the pipeline and returns when everything that is in the source is done.
     *
     * @throws RuntimeException what the application failed with
     */
    void drain(Reader input) {
        String source = plan.pipeline().source().topic();
        Intake intake = new Intake(session, terminal);
        intake.createTopic(source, options.partitions(), options.replication());
        Application application = start();
        intake.send(input, source);
        drain(application).ifPresent(Execution::fail);
        application.close();
    }

    /** Runs until the process is told to end; returns only by an exception, when the application fails. */
    void forever() {
        new Intake(session, terminal)
                .createTopic(plan.pipeline().source().topic(), options.partitions(), options.replication());
        Application application = start();
        terminal.say("running " + plan.pipeline().applicationId() + " on " + session.bootstrapServers()
                + "; Ctrl-C stops it");
        fail(application.failure().join());
    }

    private Application start() {
        Deployment deployment = new Deployment(
                session.bootstrapServers(),
                session.data().resolve("state"),
                options.instance(),
                options.threads(),
                session.isEmbedded() ? 1 : options.replication(),
                Map.of());
        return end.closing(Application.start(plan, session.registry(), deployment));
    }

    private Optional<Throwable> drain(Application application) {
        long total = application.progress().end();
        try (Meter meter = terminal.meter("refine", "samples", total)) {
            Optional<Throwable> failure = application.awaitDrained(progress -> meter.at(progress.committed()));
            if (failure.isEmpty()) {
                meter.at(total);
            }
            return failure;
        }
    }

    private static void fail(Throwable failure) {
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        throw new CommandFailed("the pipeline stopped: " + failure, failure);
    }
}
