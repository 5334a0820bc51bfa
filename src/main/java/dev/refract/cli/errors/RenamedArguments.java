package dev.refract.cli.errors;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Prints the new name when the failure is about an old one; returns whether it is. */
    static boolean report(ParameterException failure, PrintWriter err) {
        Optional<String> old = unmatched(failure).stream()
                .map(argument -> argument.replaceFirst("=.*$", ""))
                .filter(SUCCESSORS::containsKey)
                .findFirst();
        old.ifPresent(name -> err.println("  " + name + " is called " + SUCCESSORS.get(name) + " now"));
        return old.isPresent();
    }

    private static List<String> unmatched(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched ? unmatched.getUnmatched() : List.of();
    }
}
