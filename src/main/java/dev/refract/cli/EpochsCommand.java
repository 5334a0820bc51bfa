package dev.refract.cli;

import dev.refract.balance.Adoption;
import dev.refract.balance.EpochLog;
import dev.refract.copies.Plan;
import dev.refract.topology.EpochLogReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows by which epochs a pipeline with a shared balance has decided, and keeps them to decide so again. */
@Command(
        name = "epochs",
        description = {
            "List which epoch of a shared balance decided from where on, partition by partition. With --save:",
            "keep the log; run --pin-epochs makes every decision on the same input by it once more."
        },
        footer = {
            "",
            "Example:",
            "  refract epochs topologies/06-shared.yaml --save monday.epochs",
            "  refract run topologies/06-shared.yaml --pin-epochs monday.epochs --data elsewhere"
        })
final class EpochsCommand implements Runnable {
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
        try (Session session = Session.join(cluster)) {
            EpochLog log = EpochLogReader.read(plan, session.bootstrapServers());
            save.ifPresent(path -> new EpochFile(path).write(log));
            TextTable table = new TextTable("partition", "from offset", "epoch", "of records", "of partitions");
            log.all().forEach(adoption -> table.row(row(adoption)));
            table.lines().forEach(spec.commandLine().getOut()::println);
        }
    }

    private static List<String> row(Adoption adoption) {
        return List.of(
                Integer.toString(adoption.partition()),
                Long.toString(adoption.from()),
                Long.toString(adoption.epoch().number()),
                Long.toString(adoption.epoch().records()),
                Integer.toString(adoption.epoch().tallies().size()));
    }
}
