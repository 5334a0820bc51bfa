package dev.refract.cli.errors;

import dev.refract.errors.RefractException;
import dev.refract.spec.yaml.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A pipeline file has mistakes; the message is one line for each. */
public final class InvalidPipelineException extends RefractException {
    private static final long serialVersionUID = 1L;

    public InvalidPipelineException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
    }
}
