package dev.refract.cli;

import dev.refract.cli.commands.AclsCommand;
import dev.refract.cli.commands.CatalogCommand;
import dev.refract.cli.commands.CompletionCommand;
import dev.refract.cli.commands.DeadLettersCommand;
import dev.refract.cli.commands.DemoCommand;
import dev.refract.cli.commands.DescribeCommand;
import dev.refract.cli.commands.DoctorCommand;
import dev.refract.cli.commands.ExportCommand;
import dev.refract.cli.commands.IngestCommand;
import dev.refract.cli.commands.InitCommand;
import dev.refract.cli.commands.InspectCommand;
import dev.refract.cli.commands.PlanCommand;
import dev.refract.cli.commands.PreviewCommand;
import dev.refract.cli.commands.ProfileCommand;
import dev.refract.cli.commands.ReplayCommand;
import dev.refract.cli.commands.ResetCommand;
import dev.refract.cli.commands.RoundsCommand;
import dev.refract.cli.commands.RunCommand;
import dev.refract.cli.commands.SchemaCommand;
import dev.refract.cli.commands.ShowCommand;
import dev.refract.cli.commands.SimulateCommand;
import dev.refract.cli.commands.StatsCommand;
import dev.refract.cli.commands.ValidateCommand;
import dev.refract.cli.commands.VectorsCommand;
import dev.refract.cli.errors.ErrorReporter;
import dev.refract.cli.terminal.HelpText;
import dev.refract.cli.terminal.PrintableWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code refract}: a name for each command, and the one place that ends the process. */
@Command(
        name = "refract",
        description = "One labeled sample in; a balanced, leak-free, reproducible training stream out.",
        versionProvider = ProgramVersion.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "<command>",
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            InspectCommand.class,
            RunCommand.class,
            ValidateCommand.class,
            PlanCommand.class,
            DescribeCommand.class,
            AclsCommand.class,
            PreviewCommand.class,
            CatalogCommand.class,
            SchemaCommand.class,
            ProfileCommand.class,
            VectorsCommand.class,
            IngestCommand.class,
            SimulateCommand.class,
            StatsCommand.class,
            ShowCommand.class,
            RoundsCommand.class,
            ReplayCommand.class,
            ExportCommand.class,
            DeadLettersCommand.class,
            ResetCommand.class,
            DoctorCommand.class,
            CompletionCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All is accounted for, and something was published, sent, written or equal.",
            "1:Not so, or the command was refused or failed; a sentence says why.",
            "2:The command line or the pipeline's file has mistakes."
        },
        footer = {"", "Try it:", "  refract demo", "", "Every command explains itself: refract run --help"})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error, too.")
    private boolean debug;

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with all its commands, ready to execute arguments; for tests, too. */
    static CommandLine commandLine() {
        Main main = new Main();
        ErrorReporter complaints = new ErrorReporter(() -> main.debug);
        CommandLine line = new CommandLine(main);
        line.getSubcommands().values().forEach(command -> HelpText.arrange(command.getCommandSpec()));
        return line.setOut(new PrintableWriter(line.getOut()))
                .setErr(new PrintableWriter(line.getErr()))
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given; refract --help lists the commands");
    }
}
