package dev.refract.cli.commands;

import dev.refract.cli.errors.CommandException;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.ColumnProfileFile;
import dev.refract.cli.options.InputOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.options.PipelineArgument;
import dev.refract.cli.options.RunOptions;
import dev.refract.cli.reports.InputCheck;
import dev.refract.cli.reports.PipelineResults;
import dev.refract.cli.session.PipelineRun;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.cli.terminal.Terminal;
import dev.refract.copies.Plan;
import dev.refract.errors.RefractException;
import dev.refract.feed.DatasetReader;
import dev.refract.monitor.MonitorServer;
import dev.refract.monitor.PipelineIdentity;
import dev.refract.monitor.PipelineMonitor;
import dev.refract.spec.Source;
import dev.refract.topology.application.MissingRightException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a pipeline, on the embedded cluster or on one that is there. */
@Command(
        name = "run",
        description = {
            "Run a pipeline. With --input: send a data set through it, print what came out, and end.",
            "Without: run until Ctrl-C. Start more with the same pipeline to scale.",
            "Ends with 1 when an input is not accounted for or nothing is published."
        },
        footer = {
            "",
            "Example:",
            "  refract run topologies/01-images.yaml --input photos/",
            "  refract run cells.yaml --bootstrap-servers kafka:9092 --registry http://registry:8081"
        })
public final class RunCommand implements Callable<Integer> {
    private static final int ROWS = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArgument pipeline;

    @Option(names = "--input", paramLabel = "<folder or file>", description = "The data set to send through.")
    private Optional<Path> input = Optional.empty();

    @Option(
            names = "--adopt",
            description =
                    "Write to the sinks even though they hold other records, of another pipeline, say; they stay.")
    private boolean adopt;

    @Mixin
    private InputOptions format;

    @Mixin
    private RunOptions options;

    @Mixin
    private ClusterOptions cluster;

    /** A data set is sent as Refract's own Avro, which a source of another format would refuse. */
    private void checkInput(Source source) {
        if (input.isPresent() && !source.isRefract()) {
            throw new CommandException("--input sends Refract's own Avro, but source.format is "
                    + source.format().id() + ": let the topic's own producer write to " + source.topic()
                    + ", or set source.format to refract and remove source.map");
        }
    }

    @Mixin
    private OutputOptions output;

    /** Before there is a broker, so that a start that waits for one can be told from a process that hangs. */
    private PipelineMonitor listen(int port, Plan plan, ShutdownSequence end) {
        PipelineIdentity identity = new PipelineIdentity(
                plan.pipeline().qualifiedName(),
                plan.digest(),
                plan.pipeline().applicationId(),
                options.instance(cluster.data()),
                String.join(" ", spec.root().version()).replaceFirst("^refract ", ""));
        PipelineMonitor monitor = end.register(new PipelineMonitor(identity));
        end.register(MonitorServer.start(options.httpHost(), port, monitor));
        return monitor;
    }

    @Override
    public Integer call() {
        Plan written = pipeline.plan(output.terminal()::warn);
        Terminal terminal = options.logFormat().begin(written.pipeline().qualifiedName(), output.terminal());
        checkInput(written.pipeline().source());
        Optional<DatasetReader> reader = input.map(path -> DatasetReader.open(path, format.options()));
        reader.ifPresent(samples -> samples.notes().forEach(terminal::print));
        ColumnProfileFile profile = ColumnProfileFile.of(written, cluster.data());
        Plan plan = reader.map(samples -> profile.loadOrCreate(written, samples, terminal))
                .orElseGet(() -> profile.load(written));
        reader.ifPresent(samples -> new InputCheck(samples, InputCheck.BEFORE_A_RUN)
                .warnings(plan)
                .forEach(text -> terminal.warn("warning: " + text)));
        try (ShutdownSequence end = new ShutdownSequence(terminal)) {
            Optional<PipelineMonitor> monitor = options.httpPort().map(port -> listen(port, plan, end));
            Session session = end.register(
                    reader.isPresent() ? Session.open(cluster) : Session.openAndWait(cluster, terminal::print));
            PipelineRun execution = new PipelineRun(session, plan, options, terminal, end, monitor);
            if (adopt) {
                execution.adoptSinks();
            }
            boolean inputLost = execution.warnOfSource();
            if (reader.isEmpty()) {
                execution.runUntilStopped();
                return ExitCode.OK;
            }
            execution.processAll(reader.get());
            PipelineResults results = PipelineResults.of(session, plan);
            output.print(results.summary(ROWS), results.report(ROWS), results.remarks(ROWS));
            return results.accounted() && !inputLost ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (KafkaException | RefractException e) {
            throw MissingRightException.explain(e, plan.pipeline());
        }
    }
}
