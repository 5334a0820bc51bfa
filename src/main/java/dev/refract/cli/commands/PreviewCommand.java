package dev.refract.cli.commands;

import dev.refract.augment.Subject;
import dev.refract.cli.errors.CommandException;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.ColumnProfileFile;
import dev.refract.cli.options.InputOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.options.PipelineArgument;
import dev.refract.cli.preview.CopyTrial;
import dev.refract.cli.preview.Preview;
import dev.refract.cli.preview.StratifiedSamples;
import dev.refract.cli.preview.StratifiedSelection;
import dev.refract.cli.preview.ViewPrinter;
import dev.refract.cli.reports.InputCheck;
import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import dev.refract.sample.DataFault;
import dev.refract.sample.Kind;
import dev.refract.sample.Sample;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a pipeline would make of a data set. */
@Command(
        name = "preview",
        description = {
            "Show originals beside the copies a pipeline makes of them: images as one PNG with their boxes and",
            "the steps that made each copy, texts with their changes marked, table rows side by side. Then each",
            "operation of the pipeline alone, on the first original that it changes. Needs no cluster."
        },
        footer = {"", "Example:", "  refract preview topologies/02-boxes.yaml --input photos/ --out preview.png"})
public final class PreviewCommand implements Runnable {
    /** Samples that copies may be mixed with, at least. */
    private static final int COMPANY = 64;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PipelineArgument pipeline;

    @Option(names = "--input", required = true, paramLabel = "<folder or file>", description = "The data set.")
    private Path input;

    @Option(
            names = "--samples",
            paramLabel = "<n>",
            description = "Originals shown, of as many classes as there are, the rarest first (${DEFAULT-VALUE}).",
            defaultValue = "6",
            converter = ClusterOptions.PositiveIntConverter.class)
    private int samples;

    @Option(
            names = "--copies",
            paramLabel = "<n>",
            description = "Copies shown of each (${DEFAULT-VALUE}).",
            defaultValue = "5",
            converter = ClusterOptions.PositiveIntConverter.class)
    private int copies;

    @Option(
            names = "--size",
            paramLabel = "<pixels>",
            description = "Longer side of an image in the picture (160 for small images, 320 otherwise).",
            converter = ClusterOptions.PositiveIntConverter.class)
    private Optional<Integer> size = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "<file>",
            description = "Where a picture goes (${DEFAULT-VALUE}).",
            defaultValue = "preview.png")
    private Path file;

    @Mixin
    private InputOptions format;

    @Mixin
    private OutputOptions output;

    /**
     * What was shown.
     *
     * @param kind of the data
     * @param originals ids of the samples shown
     * @param copies of each
     * @param remarks what is left out or does not fit
     * @param lines what a person reads; for pictures the path of the file
     */
    record PreviewReport(Kind kind, List<String> originals, int copies, List<String> remarks, List<String> lines) {}

    @Override
    public void run() {
        Plan written = pipeline.plan(output.terminal()::warn);
        DatasetReader reader = DatasetReader.open(input, format.options());
        List<String> remarks = new ArrayList<>(reader.notes());
        Plan plan = ColumnProfileFile.withProfile(written, reader);
        remarks.addAll(new InputCheck(reader, InputCheck.BEFORE_A_RUN).forecast(plan));
        StratifiedSamples found =
                usable(plan, new StratifiedSelection(reader).samples(Math.max(samples, COMPANY)), remarks);
        remarks.addAll(new CopyTrial(plan, found.samples()).lines());
        remarks.forEach(output.terminal()::warn);
        List<Sample> originals = found.rarestFirst(samples);
        if (originals.isEmpty()) {
            throw new CommandException(input + " holds no sample that preview can show");
        }
        Kind kind = originals.get(0).payload().kind();
        if (!plan.media().containsKey(kind)) {
            throw new CommandException("preview cannot show " + kind.id() + " data");
        }
        StringWriter shown = new StringWriter();
        ViewPrinter printer =
                new ViewPrinter(new PrintWriter(shown), spec.commandLine().getErr(), "", file);
        OptionalInt side = size.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        new Preview(plan, found).views(originals, copies, side).forEach(printer::print);
        List<String> lines = shown.toString().lines().toList();
        output.print(
                new PreviewReport(kind, originals.stream().map(Sample::id).toList(), copies, remarks, lines),
                lines,
                List.of());
    }

    /** The samples that a run would let pass; each other one is named with its reason. */
    private static StratifiedSamples usable(Plan plan, StratifiedSamples found, List<String> remarks) {
        return found.without(sample -> {
            try {
                plan.check(sample).ifPresent(Subject::close);
                return false;
            } catch (DataFault fault) {
                remarks.add("left out " + sample.id() + ": " + fault.reason().code() + ": " + fault.getMessage());
                return true;
            }
        });
    }
}
