package dev.refract.cli.errors;

import dev.refract.cli.terminal.Printable;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.errors.RefractException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Reports why a command failed: one line on standard error and an exit code; with {@code --debug} the stack
 * trace as well.
 *
 * @param debug whether stack traces are wanted
 */
public record ErrorReporter(BooleanSupplier debug) implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(Printable.line("refract: " + ParseFailure.line(e)));
        RenamedArguments.report(e, err);
        err.println("  see " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (ShutdownSequence.underWay()) {
            return ExitCode.SOFTWARE; // what was interrupted fails in its own way, and says nothing about the input
        }
        if (e instanceof InvalidPipelineException) {
            err.println(e.getMessage());
        } else {
            err.println(Printable.line("refract: " + line(e)));
        }
        if (debug.getAsBoolean()) {
            e.printStackTrace(err);
        }
        return e instanceof InvalidPipelineException || e instanceof UsageException
                ? ExitCode.USAGE
                : ExitCode.SOFTWARE;
    }

    private static String line(Exception e) {
        String message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        if (e instanceof RefractException) {
            return message;
        }
        if (e instanceof KafkaException) {
            return "the Kafka cluster refuses or does not answer: " + message;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            return "cannot read or write: " + message;
        }
        return "this is a defect of Refract: " + e.getClass().getSimpleName() + ": " + message
                + " (--debug prints the stack trace)";
    }
}
