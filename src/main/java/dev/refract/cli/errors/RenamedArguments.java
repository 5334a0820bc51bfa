package dev.refract.cli.errors;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Commands and options that had another name before. The old name is refused, and the message names the new one. */
final class RenamedArguments {
    private static final Map<String, String> SUCCESSORS = Map.of(
            "catalogue", "catalog",
            "epochs", "rounds",
            "--pin-epochs", "--pin-rounds",
            "--pull", "--top-up");

    private RenamedArguments() {}

    /** Prints the new name when the failure is about an old one. */
    static void report(ParameterException failure, PrintWriter err) {
        unmatched(failure).stream()
                .map(argument -> argument.replaceFirst("=.*$", ""))
                .filter(SUCCESSORS::containsKey)
                .findFirst()
                .ifPresent(name -> err.println("  " + name + " is called " + SUCCESSORS.get(name) + " now"));
    }

    private static List<String> unmatched(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched ? unmatched.getUnmatched() : List.of();
    }
}
