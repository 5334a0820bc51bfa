package dev.refract.cli.commands;

import dev.refract.cli.errors.UsageException;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.ColumnProfileFile;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.options.PipelineArgument;
import dev.refract.cli.reports.ResetReport;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.cli.terminal.Terminal;
import dev.refract.copies.Plan;
import dev.refract.topology.application.PipelineReset;
import dev.refract.topology.application.Removal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes what a pipeline knows and has published, so that it begins anew. */
@Command(
        name = "reset",
        description = {
            "Remove what a pipeline knows: the position in its source, its internal topics, its state on this machine. With",
            "--sinks: the records of its sinks, too. The source stays. Lists everything and asks before it removes",
            "anything. Ends with 1 while an instance runs, or when a sink belongs to another pipeline."
        },
        footer = {
            "",
            "Example:",
            "  refract reset topologies/04-rows.yaml --sinks --dry-run",
            "  refract reset topologies/04-rows.yaml --sinks --yes"
        })
public final class ResetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArgument pipeline;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--sinks", description = "Remove the records of the pipeline's sinks and its claims to them.")
    private boolean sinks;

    @Option(names = "--dry-run", description = "List what would be removed, and remove nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Plan plan = pipeline.plan();
        Terminal terminal = output.terminal();
        if (!yes && !dryRun && !terminal.interactive()) {
            throw new UsageException(
                    "reset asks before it removes anything, and nobody is there to answer: give --yes or"
                            + " --dry-run");
        }
        try (ShutdownSequence end = new ShutdownSequence(terminal)) {
            Session session = end.register(Session.open(cluster));
            Admin admin = end.register(session.connection().admin());
            PipelineReset reset = new PipelineReset(admin, session.connection(), plan.pipeline());
            reset.requireStopped();
            Map<String, String> foreign = sinks ? new TreeMap<>(reset.foreignSinks()) : Map.of();
            List<Removal> removals = reset.removals(folders(plan, session.data()), sinks);
            boolean agreed = !dryRun && !removals.isEmpty() && (yes || agreed(removals));
            if (agreed) {
                removals.forEach(removal -> removal.action().run());
            }
            output.print(new ResetReport(
                    plan.pipeline().qualifiedName(),
                    agreed,
                    removals.stream().map(Removal::what).toList(),
                    foreign,
                    sinks));
            return foreign.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** Asks on standard error, so that the report alone is on standard output. */
    private boolean agreed(List<Removal> removals) {
        PrintWriter err = spec.commandLine().getErr();
        removals.forEach(removal -> err.println("would remove " + removal.what()));
        err.print("Remove all this? [y/N] ");
        err.flush();
        Scanner answers = new Scanner(System.in, StandardCharsets.UTF_8);
        return answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("y");
    }

    private static List<Path> folders(Plan plan, Path data) {
        return List.of(
                data.resolve("state").resolve(plan.pipeline().applicationId()),
                ColumnProfileFile.of(plan, data).file());
    }
}
