package dev.refract.cli;

import dev.refract.spec.Parsed;
import dev.refract.spec.PipelineDigest;
import dev.refract.spec.PipelineFile;
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
final class ValidateCommand implements Callable<Integer> {
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
            Parsed parsed = reader.parse(file);
            if (parsed instanceof Parsed.Valid valid) {
                out.println(file + ": valid, digest " + PipelineDigest.of(valid.pipeline()));
                valid.warnings().forEach(warning -> out.println("warning: " + warning));
            } else if (parsed instanceof Parsed.Invalid broken) {
                invalid = true;
                broken.problems().forEach(out::println);
            }
        }
        return invalid ? ExitCode.USAGE : ExitCode.OK;
    }
}
