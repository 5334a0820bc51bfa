package dev.refract.cli.options;

import dev.refract.cli.terminal.JsonForm;
import dev.refract.cli.terminal.Report;
import dev.refract.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a command says what it found: to a person, to a program, or only what is wrong. */
public final class OutputOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print the report as one JSON document.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print errors and warnings only; with --json, no progress beside the document.")
    private boolean quiet;

    /** Whether a program reads the report. */
    public boolean json() {
        return json;
    }

    /** Where progress and warnings go. */
    public Terminal terminal() {
        return Terminal.of(command.commandLine().getErr(), quiet);
    }

    /** Prints what the command found: to standard output, or with {@code --quiet} its warnings to standard error. */
    public <R extends Record & Report> void print(R report) {
        print(report, report.lines(), report.warnings());
    }

    /**
     * The same of a record whose text depends on more than the record.
     *
     * @param lines the report as text
     * @param warnings those of them that are left with {@code --quiet}
     */
    public void print(Record report, List<String> lines, List<String> warnings) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            out.println(JsonForm.of(report));
        } else if (quiet) {
            warnings.forEach(command.commandLine().getErr()::println);
        } else {
            lines.forEach(out::println);
        }
    }
}
