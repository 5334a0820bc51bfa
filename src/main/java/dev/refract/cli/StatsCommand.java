package dev.refract.cli;

import dev.refract.topology.Plan;
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
            "Reads the pipeline's topics from their beginning, as a committed reader."
        },
        footer = {"", "Example:", "  refract stats topologies/01-images.yaml"})
final class StatsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArgument pipeline;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--rows",
            paramLabel = "<n>",
            description = "Most classes shown (${DEFAULT-VALUE}).",
            defaultValue = "1000",
            converter = ClusterOptions.Positive.class)
    private int rows;

    @Override
    public void run() {
        Plan plan = pipeline.plan(cluster.data());
        try (Session session = Session.join(cluster)) {
            Results.of(session, plan).report(rows).forEach(spec.commandLine().getOut()::println);
        }
    }
}
