package dev.refract.cli.commands;

import dev.refract.balance.rounds.RoundLog;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.options.PipelineArgument;
import dev.refract.cli.options.RoundLogFile;
import dev.refract.cli.reports.RoundsReport;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.copies.Plan;
import dev.refract.topology.round.RoundLogReader;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows by which rounds a pipeline with a shared balance has decided, and keeps them to decide so again. */
@Command(
        name = "rounds",
        description = {
            "List the rounds of a shared balance with the offset from which each decides, per partition. With --save:",
            "keep the log; run --pin-rounds repeats every decision on the same input by this log."
        },
        footer = {
            "",
            "Example:",
            "  refract rounds topologies/06-shared.yaml --save monday.rounds",
            "  refract run topologies/06-shared.yaml --pin-rounds monday.rounds --data elsewhere"
        })
public final class RoundsCommand implements Runnable {
    @Mixin
    private PipelineArgument pipeline;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private OutputOptions output;

    @Option(names = "--save", paramLabel = "<file>", description = "Keep the log in this file.")
    private Optional<Path> save = Optional.empty();

    @Override
    public void run() {
        Plan plan = pipeline.plan(cluster.data());
        try (ShutdownSequence end = new ShutdownSequence(output.terminal())) {
            Session session = end.register(Session.open(cluster));
            RoundLog log = RoundLogReader.read(plan, session.connection());
            save.ifPresent(path -> new RoundLogFile(path).write(log));
            output.print(RoundsReport.of(log));
        }
    }
}
