package dev.refract.cli.commands;

import dev.refract.cli.options.InputOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.reports.InputCheck;
import dev.refract.cli.reports.ValidationReport;
import dev.refract.copies.Plan;
import dev.refract.feed.DatasetReader;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import dev.refract.spec.PipelineDigest;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    @Parameters(paramLabel = "<pipeline.yaml>", arity = "1..*", description = "The pipelines.")
    private List<Path> files;

    @Option(
            names = "--input",
            paramLabel = "<folder or file>",
            description = "Compare each pipeline with the samples of this data set.")
    private Optional<Path> input = Optional.empty();

    @Mixin
    private InputOptions format;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        PipelineFile reader = PipelineFile.reader();
        ValidationReport report = new ValidationReport(
                files.stream().map(file -> validate(file, reader.parse(file))).toList());
        output.print(report);
        return report.valid() ? ExitCode.OK : ExitCode.USAGE;
    }

    private ValidationReport.ValidatedFile validate(Path file, ParseResult parsed) {
        if (parsed instanceof ParseResult.Valid valid) {
            List<String> warnings = new ArrayList<>();
            valid.warnings().forEach(warning -> warnings.add(warning.toString()));
            input.ifPresent(path -> warnings.addAll(compare(path, valid.pipeline())));
            return new ValidationReport.ValidatedFile(
                    file, true, Optional.of(PipelineDigest.of(valid.pipeline())), warnings, List.of());
        }
        return new ValidationReport.ValidatedFile(
                file, false, Optional.empty(), List.of(), ((ParseResult.Invalid) parsed).problems());
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
