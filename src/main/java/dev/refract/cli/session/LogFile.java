package dev.refract.cli.session;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * Where the log of Kafka and of all other libraries goes while an embedded cluster is used: a file in the data folder. A broker
 * says a lot that reads like failure and is none; on the terminal stands what Refract itself has to say.
 */
final class LogFile implements AutoCloseable {
    private static final String CONSOLE = "stderr";
    private static final String OWN = "dev.refract";

    private final Logger root;
    private final Logger own;
    private final Appender<ILoggingEvent> console;
    private final FileAppender<ILoggingEvent> file;

    private LogFile(LoggerContext context, Appender<ILoggingEvent> console, Path path) {
        this.root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        this.own = context.getLogger(OWN);
        this.console = console;
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{0}: %msg%n");
        encoder.start();
        file = new FileAppender<>();
        file.setContext(context);
        file.setEncoder(encoder);
        file.setFile(path.toString());
        file.start();
        root.detachAppender(console);
        root.addAppender(file);
        own.addAppender(console);
    }

    /** The log of the data folder; none where the program logs elsewhere than to standard error, or this is done already. */
    static Optional<LogFile> in(Path data) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (!(factory instanceof LoggerContext context)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(CONSOLE))
                .map(console ->
                        new LogFile(context, console, data.resolve("log").resolve("refract.log")));
    }

    /** Ends the file, and logs to standard error again. */
    @Override
    public void close() {
        own.detachAppender(console);
        root.detachAppender(file);
        root.addAppender(console);
        file.stop();
    }
}
