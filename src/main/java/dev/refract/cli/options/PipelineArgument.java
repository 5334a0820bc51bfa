package dev.refract.cli.options;

import dev.refract.cli.errors.InvalidPipelineException;
import dev.refract.copies.Plan;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Parameters;

/** The pipeline a command works on, named by its file. */
public final class PipelineArgument {
    @Parameters(paramLabel = "<pipeline.yaml>", description = "The pipeline.")
    private Path file;

    /** The file as the user named it. */
    Path file() {
        return file;
    }

    /**
     * The pipeline, with everything looked up.
     *
     * @throws InvalidPipelineException when the file has mistakes
     */
    public Plan plan() {
        return read(file);
    }

    /**
     * The pipeline, with everything looked up; what is allowed in it but hardly meant goes to {@code warn}, a line each.
     *
     * @throws InvalidPipelineException when the file has mistakes
     */
    public Plan plan(Consumer<String> warn) {
        ParseResult parsed = PipelineFile.read(file);
        if (parsed instanceof ParseResult.Valid valid) {
            valid.warnings().forEach(warning -> warn.accept("warning: " + warning));
        }
        return plan(parsed);
    }

    /** The same with the column profile that is kept in the folder {@code data}, if there is one. */
    public Plan plan(Path data) {
        Plan plan = plan();
        return ColumnProfileFile.of(plan, data).load(plan);
    }

    /** The plan of the pipeline in {@code file}. */
    private static Plan read(Path file) {
        return plan(PipelineFile.read(file));
    }

    private static Plan plan(ParseResult parsed) {
        if (parsed instanceof ParseResult.Invalid invalid) {
            throw new InvalidPipelineException(invalid.problems());
        }
        return Plan.of(parsed.orElseThrow());
    }
}
