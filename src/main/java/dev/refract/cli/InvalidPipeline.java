package dev.refract.cli;

import dev.refract.spec.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A pipeline file has mistakes; the message is one line for each. */
final class InvalidPipeline extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidPipeline(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
    }
}
