package dev.refract.cli;

import dev.refract.copies.Plan;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what went into a pipeline and what came out. */
@Command(
        name = "stats",
        description = {
            "Count what went in and what came out: classes before and after, copies, dead letters.",
            "Reads the pipeline's topics from their beginning, as a committed reader.",
            "",
            "With --follow: a table that is drawn anew as the pipeline works, until Ctrl-C. Waiting is",
            "what the pipeline has not committed; mean and max are samples published per training input."
        },
        footer = {
            "",
            "Example:",
            "  refract stats topologies/01-images.yaml",
            "  refract stats topologies/01-images.yaml --follow"
        })
final class StatsCommand implements Runnable {
    private static final int ROWS = 1_000;
    private static final int ROWS_FOLLOWED = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArgument pipeline;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--follow", description = "Draw a live table until Ctrl-C.")
    private boolean follow;

    @Option(
            names = "--interval",
            paramLabel = "<seconds>",
            description = "Time between two tables of --follow (${DEFAULT-VALUE}).",
            defaultValue = "2",
            converter = ClusterOptions.Positive.class)
    private int interval;

    @Option(
            names = "--rounds",
            paramLabel = "<n>",
            description = "End --follow after so many tables of all that is there.",
            converter = ClusterOptions.Positive.class)
    private Optional<Integer> rounds = Optional.empty();

    @Option(
            names = "--rows",
            paramLabel = "<n>",
            description = "Most classes shown (1000; with --follow 20).",
            converter = ClusterOptions.Positive.class)
    private Optional<Integer> rows = Optional.empty();

    @Override
    public void run() {
        Plan plan = pipeline.plan(cluster.data());
        try (CleanEnd end = new CleanEnd(Terminal.of(spec.commandLine().getErr()))) {
            Session session = end.closing(Session.join(cluster));
            if (follow) {
                Follow following = new Follow(session, plan);
                end.closing(following::stop);
                following.draw(
                        Screen.of(spec.commandLine().getOut()),
                        new LiveReport(TargetMix.of(plan.pipeline()), rows.orElse(ROWS_FOLLOWED)),
                        Duration.ofSeconds(interval),
                        rounds.orElse(0));
            } else {
                Results.of(session, plan)
                        .report(rows.orElse(ROWS))
                        .forEach(spec.commandLine().getOut()::println);
            }
        }
    }
}
