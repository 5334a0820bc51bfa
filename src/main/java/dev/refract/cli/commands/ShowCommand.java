package dev.refract.cli.commands;

import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.reports.SampleSearch;
import dev.refract.cli.reports.ShownRecords;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.ShutdownSequence;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints samples and how they were made. */
@Command(
        name = "show",
        description = {
            "Print the samples of a topic, or everything that comes from one sample: the original and its copies, with the",
            "drawn value of every step. Reads all topics of the cluster for an id. Ends with 1 when nothing is found."
        },
        footer = {"", "Example:", "  refract show mine.train --limit 3", "  refract show 3f2a9c01d4e5b677-A/A-0001.png"
        })
public final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "<topic or id>", description = "A topic, or the id of an original or a copy.")
    private String asked;

    @Option(
            names = "--limit",
            paramLabel = "<n>",
            description = "Most samples shown (${DEFAULT-VALUE}).",
            defaultValue = "10",
            converter = ClusterOptions.PositiveIntConverter.class)
    private int limit;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        try (ShutdownSequence end = new ShutdownSequence(output.terminal())) {
            Session session = end.register(Session.open(cluster));
            ShownRecords found = new SampleSearch(session, limit).find(asked);
            output.print(found);
            return found.records().isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }
}
