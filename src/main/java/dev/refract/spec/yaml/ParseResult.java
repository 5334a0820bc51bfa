package dev.refract.spec.yaml;

import dev.refract.spec.Pipeline;
import java.util.List;
import java.util.stream.Collectors;

/** What became of a file: a pipeline, or the list of its mistakes. */
public sealed interface ParseResult {

    /**
     * The pipeline.
     *
     * @throws IllegalArgumentException with one line a mistake, when there are any
     */
    Pipeline orElseThrow();

    /**
     * A pipeline that can run.
     *
     * @param warnings what is allowed but hardly meant
     */
    record Valid(Pipeline pipeline, List<Problem> warnings) implements ParseResult {
        public Valid {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Pipeline orElseThrow() {
            return pipeline;
        }
    }

    /**
     * A file that must be corrected.
     *
     * @param problems all its mistakes, in the order of the file; at least one
     */
    record Invalid(List<Problem> problems) implements ParseResult {
        public Invalid {
            problems = List.copyOf(problems);
        }

        @Override
        public Pipeline orElseThrow() {
            throw new IllegalArgumentException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        }
    }
}
