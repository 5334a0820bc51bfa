package dev.refract.cli;

import dev.refract.embedded.EmbeddedException;
import dev.refract.feed.FeedException;
import dev.refract.kafka.TopicException;
import dev.refract.model.ResourceException;
import dev.refract.serde.RegistryException;
import dev.refract.topology.PinnedRoundsException;
import dev.refract.topology.application.TooManyRejectedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What the user is told when a command does not succeed: one line on standard error and an exit code; the
 * stack trace with {@code --debug}.
 *
 * @param debug whether stack traces are wanted
 */
record Complaints(BooleanSupplier debug) implements IExecutionExceptionHandler, IParameterExceptionHandler {

    /** Failures whose message was written for the user. */
    private static final List<Class<? extends Exception>> EXPLAINED = List.of(
            CommandFailed.class,
            PinnedRoundsException.class,
            TopicException.class,
            TooManyRejectedException.class,
            EmbeddedException.class,
            FeedException.class,
            RegistryException.class,
            ResourceException.class);

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("refract: " + e.getMessage().replaceFirst("^Error: ", ""));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("  see " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (e instanceof InvalidPipeline) {
            err.println(e.getMessage());
        } else {
            err.println("refract: " + line(e));
        }
        if (debug.getAsBoolean()) {
            e.printStackTrace(err);
        }
        return e instanceof InvalidPipeline ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static String line(Exception e) {
        String message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        if (EXPLAINED.stream().anyMatch(type -> type.isInstance(e))) {
            return message;
        }
        if (e instanceof KafkaException) {
            return "the cluster refuses or does not answer: " + message;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            return "cannot read or write: " + message;
        }
        return "this is a defect of Refract: " + e.getClass().getSimpleName() + ": " + message
                + " (--debug prints the stack trace)";
    }
}
