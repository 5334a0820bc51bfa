package dev.refract.cli.commands;

import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.InputOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.options.RunOptions;
import dev.refract.cli.reports.IngestSummary;
import dev.refract.cli.session.DatasetSender;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.cli.terminal.Terminal;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.IngestReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends a data set to a topic. */
@Command(
        name = "ingest",
        description = {
            "Send a folder or file of samples to a topic. Doing it twice adds nothing twice downstream:",
            "ids are a hash of the content and the relative path, and pipelines let an id through once."
        },
        footer = {
            "",
            "Example:",
            "  refract ingest --input photos/ --topic cells.labeled",
            "  refract ingest --input titles.csv --topic titles --text title,description --label tag"
        })
public final class IngestCommand implements Callable<Integer> {
    @Option(names = "--input", required = true, paramLabel = "<folder or file>", description = "The data set.")
    private Path input;

    @Option(names = "--topic", required = true, paramLabel = "<topic>", description = "Where the samples go.")
    private String topic;

    @Mixin
    private InputOptions options;

    @Mixin
    private RunOptions run;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        DatasetReader reader = DatasetReader.open(input, options.options());
        Terminal terminal = output.terminal();
        reader.notes().forEach(terminal::print);
        try (ShutdownSequence end = new ShutdownSequence(terminal)) {
            DatasetSender intake = new DatasetSender(end.register(Session.open(cluster)), terminal);
            intake.createTopic(topic, run.partitions(reader.total()), run.replication());
            IngestReport report = intake.send(reader, topic);
            output.print(IngestSummary.of(topic, report));
            return report.sent() > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
