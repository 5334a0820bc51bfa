package dev.refract.cli.commands;

import dev.refract.spec.PipelineDigest;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads pipelines and prints every mistake of every one. */
@Command(
        name = "validate",
        description = "Check pipelines and print all their mistakes.",
        footer = {"", "Example:", "  refract validate topologies/*.yaml"})
public final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<pipeline.yaml>", arity = "1..*", description = "The pipelines.")
    private List<Path> files;

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
            } else if (parsed instanceof ParseResult.Invalid broken) {
                invalid = true;
                broken.problems().forEach(out::println);
            }
        }
        return invalid ? ExitCode.USAGE : ExitCode.OK;
    }
}
