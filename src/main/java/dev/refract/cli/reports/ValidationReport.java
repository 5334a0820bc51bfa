package dev.refract.cli.reports;

import dev.refract.cli.terminal.Report;
import dev.refract.spec.yaml.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of the files that were checked.
 *
 * @param pipelines in the order in which they were named
 */
public record ValidationReport(List<ValidatedFile> pipelines) implements Report {
    public ValidationReport {
        pipelines = List.copyOf(pipelines);
    }

    /**
     * One file.
     *
     * @param digest of the pipeline; absent where the file has mistakes
     * @param warnings what is allowed but hardly meant, or does not fit the data set
     * @param problems its mistakes
     */
    public record ValidatedFile(
            Path file, boolean valid, Optional<String> digest, List<String> warnings, List<Problem> problems) {
        public ValidatedFile {
            warnings = List.copyOf(warnings);
            problems = List.copyOf(problems);
        }

        private List<String> remarks() {
            List<String> lines = new ArrayList<>();
            warnings.forEach(text -> lines.add("warning: " + text));
            problems.forEach(problem -> lines.add(problem.toString()));
            return lines;
        }
    }

    /** Whether no file has a mistake. */
    public boolean valid() {
        return pipelines.stream().allMatch(ValidatedFile::valid);
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ValidatedFile pipeline : pipelines) {
            pipeline.digest().ifPresent(digest -> lines.add(pipeline.file() + ": valid, digest " + digest));
            lines.addAll(pipeline.remarks());
        }
        return lines;
    }

    @Override
    public List<String> warnings() {
        return pipelines.stream()
                .flatMap(pipeline -> pipeline.remarks().stream())
                .toList();
    }
}
