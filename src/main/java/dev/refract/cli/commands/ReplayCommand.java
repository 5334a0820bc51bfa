package dev.refract.cli.commands;

import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.options.PipelineArgument;
import dev.refract.cli.reports.ReplayComparison;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.copies.Plan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rebuilds copies and compares them with what was published. */
@Command(
        name = "replay",
        description = {
            "Rebuild copies from their origin and their lineage, and compare them with the published ones,",
            "byte for byte. Ends with 1 when any differs, or there is none."
        },
        footer = {
            "",
            "Example:",
            "  refract replay topologies/01-images.yaml --sample 1000",
            "  refract replay cells.yaml --id 3f2a…-cells/17.png~8c1d22ab-3"
        })
public final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private PipelineArgument pipeline;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private OutputOptions output;

    @ArgGroup(multiplicity = "0..1")
    private CopySelection which = new CopySelection();

    /** Which copies. */
    private static final class CopySelection {
        @Option(names = "--id", paramLabel = "<copy id>", description = "These copies.")
        private List<String> ids = List.of();

        @Option(
                names = "--sample",
                paramLabel = "<n>",
                description = "Number of random copies; without --id or --sample, all.",
                converter = ClusterOptions.PositiveIntConverter.class)
        private Optional<Integer> sample = Optional.empty();
    }

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            description = "Seed of --sample (${DEFAULT-VALUE}).",
            defaultValue = "0")
    private long seed;

    @Override
    public Integer call() {
        Plan plan = pipeline.plan(cluster.data());
        try (ShutdownSequence end = new ShutdownSequence(output.terminal())) {
            Session session = end.register(Session.open(cluster));
            ReplayComparison replay = new ReplayComparison(session, plan);
            List<String> ids = which.ids.isEmpty() ? replay.drawn(which.sample, seed) : which.ids;
            ReplayComparison.Result verdict = replay.compare(ids);
            output.print(verdict);
            return verdict.differences().isEmpty() && verdict.compared() > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
