package dev.refract.cli.errors;

import dev.refract.spec.yaml.NameSuggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words of its user instead of those of the library that reads it. */
final class ParseFailure {
    /** How the library ends a message about a value that a type refuses. */
    private static final Pattern REFUSED =
            Pattern.compile("(?s)(Invalid value for .*?): (?:cannot convert '.*?' to \\w+ )?\\(\\S+Exception: (.*)\\)");

    private static final Pattern NO_NUMBER = Pattern.compile("(Invalid value for .*): ('.*') is not an? (?:int|long)");

    private ParseFailure() {}

    /** One line about {@code failure}. */
    static String line(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        String message = failure.getMessage().replaceFirst("^Error: ", "");
        Matcher refused = REFUSED.matcher(message);
        if (refused.matches()) {
            return refused.group(1) + ": " + refused.group(2);
        }
        Matcher number = NO_NUMBER.matcher(message);
        return number.matches() ? number.group(1) + ": " + number.group(2) + " is no whole number" : message;
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        String first = failure.getUnmatched().get(0);
        if (first.startsWith("-")) {
            String written = first.replaceFirst("=.*$", "");
            List<String> known = command.options().stream()
                    .filter(option -> !option.hidden())
                    .map(option -> option.longestName())
                    .toList();
            return command.qualifiedName() + " has no option " + written + meant(written, known);
        }
        List<String> commands = new ArrayList<>(command.subcommands().keySet());
        return commands.isEmpty()
                ? command.qualifiedName() + " takes no " + String.join(" ", failure.getUnmatched())
                : first + " is not a command" + meant(first, commands);
    }

    private static String meant(String written, List<String> known) {
        Map<String, String> plain = new LinkedHashMap<>();
        known.forEach(name -> plain.put(plain(name), name));
        List<String> near = NameSuggestions.to(plain(written), plain.keySet());
        return near.isEmpty()
                ? ""
                : "; did you mean "
                        + NameSuggestions.either(near.stream().map(plain::get).toList()) + "?";
    }

    /** As names of a pipeline are written, which is what suggestions are made for. */
    private static String plain(String name) {
        return name.replaceFirst("^-+", "").replace('-', '_');
    }
}
