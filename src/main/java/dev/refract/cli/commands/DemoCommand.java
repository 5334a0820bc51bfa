package dev.refract.cli.commands;

import dev.refract.cli.errors.CommandException;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.options.RunOptions;
import dev.refract.cli.options.ScratchOptions;
import dev.refract.cli.preview.Preview;
import dev.refract.cli.preview.StratifiedSamples;
import dev.refract.cli.preview.StratifiedSelection;
import dev.refract.cli.preview.ViewPrinter;
import dev.refract.cli.reports.PipelineResults;
import dev.refract.cli.session.PipelineRun;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.ProgressMeter;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.cli.terminal.Terminal;
import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job on data that Refract draws itself. */
@Command(
        name = "demo",
        description = {
            "Draw 3,500 pictures of ten letters, a hundred times as many of the commonest as of the rarest,",
            "send them through a real Kafka broker in this process, and show what came out."
        },
        footer = {"", "Example:", "  refract demo", "  refract demo --data demo --seed 7"})
public final class DemoCommand implements Callable<Integer> {
    private static final String PIPELINE = "/demo.yaml";
    private static final int ROWS = 20;
    private static final int SHEET_ROWS = 10;
    private static final int SHEET_COPIES = 7;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            description = "Seed of the pictures (${DEFAULT-VALUE}).",
            defaultValue = "20261120")
    private long seed;

    @Option(
            names = "--sheet",
            paramLabel = "<file>",
            description = "Where the contact sheet goes (${DEFAULT-VALUE}).",
            defaultValue = "refract-demo.png")
    private Path sheet;

    @Mixin
    private RunOptions options;

    @Mixin
    private ScratchOptions scratch;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Terminal terminal = output.terminal();
        Plan plan = plan();
        try (ShutdownSequence end = new ShutdownSequence(terminal)) {
            Path data = end.register(scratch.folder()).path();
            Path glyphs = draw(data.resolve("glyphs"), terminal);
            Session session = end.register(Session.embedded(data));
            new PipelineRun(session, plan, options, terminal, end, Optional.empty())
                    .processAll(DatasetReader.open(glyphs, DatasetOptions.DEFAULT));
            PipelineResults results = PipelineResults.of(session, plan);
            StratifiedSamples found =
                    new StratifiedSelection(DatasetReader.open(glyphs, DatasetOptions.DEFAULT)).samples(SHEET_ROWS);
            StringWriter shown = new StringWriter();
            ViewPrinter printer =
                    new ViewPrinter(new PrintWriter(shown), spec.commandLine().getErr(), "sheet     ", sheet);
            new Preview(plan, found)
                    .views(found.rarestFirst(SHEET_ROWS), SHEET_COPIES, OptionalInt.empty())
                    .forEach(printer::print);
            List<String> lines = new ArrayList<>(results.report(ROWS));
            lines.addAll(shown.toString().lines().toList());
            output.print(results.summary(ROWS), lines, results.remarks(ROWS));
            return results.accounted() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private static Plan plan() {
        try (InputStream in = DemoCommand.class.getResourceAsStream(PIPELINE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            ParseResult parsed = PipelineFile.reader().parse(Path.of("demo.yaml"), text);
            return Plan.of(parsed.orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException("the demo's pipeline is part of the program", e);
        }
    }

    private Path draw(Path folder, Terminal terminal) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try (ProgressMeter meter = terminal.startMeter("draw", "pictures", GlyphDataset.total())) {
            // under another name until all are there, so that a demo that is broken off leaves no half of them
            Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
            new GlyphDataset(seed).write(unfinished, meter);
            Files.move(unfinished, folder);
        } catch (IOException e) {
            throw new CommandException("the pictures cannot be written to " + folder + ": " + e.getMessage(), e);
        }
        return folder;
    }
}
