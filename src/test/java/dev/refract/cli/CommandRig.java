package dev.refract.cli;

import dev.refract.cli.terminal.PrintableWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs commands as the shell would, and keeps what they print. */
public final class CommandRig {
    private CommandRig() {}

    /** What a command left behind. */
    public record Ended(int code, String out, String err) {}

    public static Ended run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine()
                .setOut(new PrintableWriter(out))
                .setErr(new PrintableWriter(err))
                .setUsageHelpAutoWidth(false);
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = command.execute(words);
        return new Ended(code, out.toString(), err.toString());
    }
}
