package dev.refract.cli.commands;

import dev.refract.cli.options.InputOptions;
import dev.refract.cli.reports.InputCheck;
import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import dev.refract.spec.PipelineDigest;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads pipelines and prints every mistake of every one. */
@Command(
        name = "validate",
        description = {
            "Check pipelines and print all their mistakes. With --input, also what in them does not",
            "fit the samples of a data set."
        },
        footer = {
            "",
            "Example:",
            "  refract validate topologies/*.yaml",
            "  refract validate spam.yaml --input messages.csv --label kind --text message"
        })
public final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<pipeline.yaml>", arity = "1..*", description = "The pipelines.")
    private List<Path> files;

    @Option(
            names = "--input",
            paramLabel = "<folder or file>",
            description = "Compare each pipeline with the samples of this data set.")
    private Optional<Path> input = Optional.empty();

    @Mixin
    private InputOptions format;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PipelineFile reader = PipelineFile.reader();
        boolean invalid = false;
        for (Path file : files) {
            ParseResult parsed = reader.parse(file);
            if (parsed instanceof ParseResult.Valid valid) {
                out.println(file + ": valid, digest " + PipelineDigest.of(valid.pipeline()));
                valid.warnings().forEach(warning -> out.println("warning: " + warning));
                input.ifPresent(
                        path -> compare(path, valid.pipeline()).forEach(text -> out.println("warning: " + text)));
            } else if (parsed instanceof ParseResult.Invalid broken) {
                invalid = true;
                broken.problems().forEach(out::println);
            }
        }
        return invalid ? ExitCode.USAGE : ExitCode.OK;
    }

    /** What in the pipeline does not fit the samples of the data set. */
    private List<String> compare(Path path, Pipeline pipeline) {
        Optional<Balance> balance = pipeline.balance();
        DatasetReader reader = DatasetReader.open(
                path,
                balance.isEmpty()
                        ? format.options()
                        : format.labeled(balance.get().by(), Optional.empty()));
        List<String> warnings = new ArrayList<>(reader.notes());
        warnings.addAll(InputCheck.ofAll(reader).warnings(Plan.of(pipeline)));
        return warnings;
    }
}
