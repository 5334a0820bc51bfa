package dev.refract.cli;

import dev.refract.copies.Plan;
import dev.refract.feed.Reader;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
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
        Application application = start(createSource(input.total()));
        new Intake(session, terminal).send(input, plan.pipeline().source().topic());
        drain(application).ifPresent(Execution::fail);
        application.close();
    }

    /**
     * Runs until the process is told to end; returns only by an exception, when the application fails. On a
     * cluster of their own people create the source as they want it; there, a missing one is told.
     */
    void forever() {
        Application application = start(session.isEmbedded() ? createSource(0) : Integer.MAX_VALUE);
        terminal.say("running " + plan.pipeline().applicationId() + " on " + session.bootstrapServers()
                + "; Ctrl-C stops it");
        fail(application.failure().join());
    }

    private int createSource(long samples) {
        return new Intake(session, terminal)
                .createTopic(plan.pipeline().source().topic(), options.partitions(samples), options.replication());
    }

    private Application start(int partitions) {
        Deployment deployment = new Deployment(
                session.bootstrapServers(),
                session.data().resolve("state"),
                options.instance(),
                options.threads(partitions),
                session.isEmbedded() ? 1 : options.replication(),
                Map.of());
        return end.closing(options.epochs()
                .map(log -> Application.start(plan, log, session.registry(), deployment))
                .orElseGet(() -> Application.start(plan, session.registry(), deployment)));
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
