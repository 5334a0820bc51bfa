package dev.refract.cli.commands;

import dev.refract.cli.errors.UsageException;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.options.PipelineArgument;
import dev.refract.cli.reports.LiveMonitor;
import dev.refract.cli.reports.LiveReport;
import dev.refract.cli.reports.PipelineResults;
import dev.refract.cli.reports.TargetMix;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.Screen;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.copies.Plan;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what went into a pipeline and what came out. */
@Command(
        name = "stats",
        description = {
            "Count inputs and outputs: classes before and after, copies, dead letters.",
            "Reads the pipeline's topics from their beginning, as a committed reader.",
            "Ends with 1 when an input is not accounted for or nothing is published.",
            "",
            "With --follow: a live table, until Ctrl-C. Waiting inputs are those that",
            "the pipeline has not committed; mean and max are samples published per training input."
        },
        footer = {
            "",
            "Example:",
            "  refract stats topologies/01-images.yaml",
            "  refract stats topologies/01-images.yaml --follow"
        })
public final class StatsCommand implements Callable<Integer> {
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
            converter = ClusterOptions.PositiveIntConverter.class)
    private int interval;

    @Option(
            names = "--rounds",
            paramLabel = "<n>",
            description = "End --follow after this many complete tables.",
            converter = ClusterOptions.PositiveIntConverter.class)
    private Optional<Integer> rounds = Optional.empty();

    @Option(
            names = "--rows",
            paramLabel = "<n>",
            description = "Most classes shown (1000; with --follow 20).",
            converter = ClusterOptions.PositiveIntConverter.class)
    private Optional<Integer> rows = Optional.empty();

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        if (follow && output.json()) {
            throw new UsageException("--follow draws for a person; give --json without it");
        }
        Plan plan = pipeline.plan(cluster.data());
        try (ShutdownSequence end = new ShutdownSequence(output.terminal())) {
            Session session = end.register(Session.open(cluster));
            if (follow) {
                LiveMonitor following = new LiveMonitor(session, plan);
                end.register(following::stop);
                following.draw(
                        Screen.of(spec.commandLine().getOut()),
                        new LiveReport(TargetMix.of(plan.pipeline()), rows.orElse(ROWS_FOLLOWED)),
                        Duration.ofSeconds(interval),
                        rounds.orElse(0));
                return ExitCode.OK;
            }
            PipelineResults results = PipelineResults.of(session, plan);
            int most = rows.orElse(ROWS);
            output.print(results.summary(most), results.report(most), results.remarks(most));
            return results.accounted() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
