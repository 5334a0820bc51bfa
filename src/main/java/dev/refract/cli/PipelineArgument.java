package dev.refract.cli;

import dev.refract.copies.Plan;
import dev.refract.spec.Parsed;
import dev.refract.spec.PipelineFile;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The pipeline a command works on, named by its file. */
final class PipelineArgument {
    @Parameters(paramLabel = "<pipeline.yaml>", description = "The pipeline.")
    private Path file;

    /** The file as the user named it. */
    Path file() {
        return file;
    }

    /**
     * The pipeline, with everything looked up.
     *
     * @throws InvalidPipeline when the file has mistakes
     */
    Plan plan() {
        return read(file);
    }

    /** The same with the column profile that is kept in the folder {@code data}, if there is one. */
    Plan plan(Path data) {
        Plan plan = plan();
        return RowProfile.of(plan, data).kept(plan);
    }

    /** The plan of the pipeline in {@code file}. */
    private static Plan read(Path file) {
        Parsed parsed = PipelineFile.read(file);
        if (parsed instanceof Parsed.Invalid invalid) {
            throw new InvalidPipeline(invalid.problems());
        }
        return Plan.of(parsed.orElseThrow());
    }
}
