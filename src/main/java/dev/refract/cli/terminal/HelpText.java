package dev.refract.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Descriptions of commands as help shows them. A description is written in lines of code, and the list of commands
 * prints its first element alone: that has to be a whole sentence, not what fits into a line of code.
 */
public final class HelpText {
    private static final String END = ". ";

    private HelpText() {}

    /** Gives the description of a command its sentences back; indented lines and empty ones stay as they are. */
    public static void arrange(CommandSpec command) {
        List<String> paragraphs = paragraphs(command.usageMessage().description());
        if (paragraphs.isEmpty()) {
            return;
        }
        String first = paragraphs.get(0);
        int end = first.indexOf(END);
        if (end >= 0) {
            paragraphs.set(0, first.substring(0, end + 1));
            paragraphs.add(1, first.substring(end + END.length()));
        }
        command.usageMessage().description(paragraphs.toArray(String[]::new));
    }

    private static List<String> paragraphs(String... lines) {
        List<String> paragraphs = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            boolean prose = !line.isEmpty() && !line.startsWith(" ");
            if (prose && open) {
                int last = paragraphs.size() - 1;
                paragraphs.set(last, paragraphs.get(last) + " " + line);
            } else {
                paragraphs.add(line);
            }
            open = prose;
        }
        return paragraphs;
    }
}
