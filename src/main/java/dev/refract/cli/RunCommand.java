package dev.refract.cli;

import dev.refract.copies.Plan;
import dev.refract.feed.Reader;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a pipeline, on the embedded cluster or on one that is there. */
@Command(
        name = "run",
        description = {
            "Run a pipeline. With --input: send a data set through it, print what came out, and end.",
            "Without: run until Ctrl-C. Start more with the same pipeline to scale."
        },
        footer = {
            "",
            "Example:",
            "  refract run topologies/01-images.yaml --input photos/",
            "  refract run cells.yaml --bootstrap-servers kafka:9092 --registry http://registry:8081"
        })
final class RunCommand implements Runnable {
    private static final int ROWS = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArgument pipeline;

    @Option(names = "--input", paramLabel = "<folder or file>", description = "The data set to send through.")
    private Optional<Path> input = Optional.empty();

    @Mixin
    private InputOptions format;

    @Mixin
    private RunOptions options;

    @Mixin
    private ClusterOptions cluster;

    @Override
    public void run() {
        Plan written = pipeline.plan();
        Optional<Reader> reader = input.map(path -> Reader.open(path, format.options()));
        Terminal terminal = Terminal.of(spec.commandLine().getErr());
        RowProfile profile = RowProfile.of(written, cluster.data());
        Plan plan = reader.map(samples -> profile.keptOrMade(written, samples, terminal))
                .orElseGet(() -> profile.kept(written));
        try (CleanEnd end = new CleanEnd(terminal)) {
            Session session = end.closing(Session.open(cluster));
            Execution execution = new Execution(session, plan, options, terminal, end);
            if (reader.isEmpty()) {
                execution.forever();
            } else {
                execution.drain(reader.get());
                Results.of(session, plan)
                        .report(ROWS)
                        .forEach(spec.commandLine().getOut()::println);
            }
        }
    }
}
