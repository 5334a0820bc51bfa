package dev.refract.cli.commands;

import dev.refract.balance.rounds.RoundLog;
import dev.refract.balance.rounds.RoundStart;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.PipelineArgument;
import dev.refract.cli.options.RoundLogFile;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.TextTable;
import dev.refract.copies.Plan;
import dev.refract.topology.round.RoundLogReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArgument pipeline;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--save", paramLabel = "<file>", description = "Keep the log in this file.")
    private Optional<Path> save = Optional.empty();

    @Override
    public void run() {
        Plan plan = pipeline.plan(cluster.data());
        try (Session session = Session.open(cluster)) {
            RoundLog log = RoundLogReader.read(plan, session.connection());
            save.ifPresent(path -> new RoundLogFile(path).write(log));
            TextTable table = new TextTable("partition", "from offset", "round", "of records", "of partitions");
            log.all().forEach(start -> table.row(row(start)));
            table.lines().forEach(spec.commandLine().getOut()::println);
        }
    }

    private static List<String> row(RoundStart start) {
        return List.of(
                Integer.toString(start.partition()),
                Long.toString(start.from()),
                Long.toString(start.round().number()),
                Long.toString(start.round().records()),
                Integer.toString(start.round().counts().size()));
    }
}
