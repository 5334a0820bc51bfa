package dev.refract.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of commands with what they print, as documents have it: {@code $} stands before a command, and a first line
 * {@code …} for lines that the document leaves out.
 *
 * @param lines of the block
 */
record Transcript(List<String> lines) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```$");
    private static final String PROMPT = "$ ";
    private static final String LEFT_OUT = "…";

    /** The document with what {@code made} prints in place of what it says that each command prints. */
    static String rewritten(String document, Function<List<String>, List<String>> made) {
        return BLOCK.matcher(document)
                .replaceAll(block -> Matcher.quoteReplacement("```console\n"
                        + new Transcript(Arrays.asList(block.group(1).split("\n", -1))).made(made)
                        + "```"));
    }

    /** The block anew; a command without output stays alone, and is not run. */
    private String made(Function<List<String>, List<String>> run) {
        StringBuilder block = new StringBuilder();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at++);
            List<String> printed = new ArrayList<>();
            while (at < lines.size() && !lines.get(at).startsWith(PROMPT)) {
                printed.add(lines.get(at++));
            }
            block.append(line).append(line.isEmpty() ? "" : "\n");
            boolean ours = line.startsWith(PROMPT + "./refract ")
                    && !String.join("", printed).isEmpty();
            (ours ? shown(run.apply(words(line)), printed) : printed)
                    .stream()
                            .filter(each -> ours || !each.isEmpty())
                            .forEach(each -> block.append(each).append("\n"));
        }
        return block.toString();
    }

    private static List<String> words(String line) {
        return List.of(line.substring((PROMPT + "./refract ").length()).split(" ", -1));
    }

    /** All of the output, or its end from the line that begins with the same word as the document's first. */
    private static List<String> shown(List<String> output, List<String> printed) {
        if (!printed.get(0).equals(LEFT_OUT)) {
            return output;
        }
        String first = printed.get(1).split(" ", 2)[0];
        int from = 0;
        while (from < output.size() && !output.get(from).startsWith(first + " ")) {
            from++;
        }
        List<String> shown = new ArrayList<>(List.of(LEFT_OUT));
        shown.addAll(output.subList(from, output.size()));
        return shown;
    }
}
