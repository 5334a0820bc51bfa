package dev.refract.cli.terminal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.PrintWriter;
import java.io.Writer;
import org.slf4j.LoggerFactory;

/** How a running process logs. */
public enum LogFormat {
    /** A line for people. */
    TEXT,
    /**
     * An object in JSON a line, whose {@code context} names the pipeline and whose {@code mdc} names task and offset where a
     * record is at work. What is said to people is logged, too, by the logger {@code dev.refract.console}.
     */
    JSON;

    private static final String CONSOLE = "dev.refract.console";

    /**
     * Logs in this format from now on.
     *
     * @param pipeline name and version
     * @param terminal where people are told
     * @return where they are told from now on
     */
    public Terminal begin(String pipeline, Terminal terminal) {
        return this == JSON && LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                ? json(context, pipeline, terminal)
                : terminal;
    }

    /** Changes the appender {@code stderr} of {@code context}. */
    static Terminal json(LoggerContext context, String pipeline, Terminal terminal) {
        context.putProperty("pipeline", pipeline);
        Appender<ILoggingEvent> appender =
                context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("stderr");
        if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
            JsonEncoder encoder = new JsonEncoder();
            encoder.setContext(context);
            encoder.setWithSequenceNumber(false);
            encoder.setWithNanoseconds(false);
            encoder.start();
            stream.setEncoder(encoder);
        }
        Logger console = context.getLogger(CONSOLE);
        console.setLevel(Level.INFO);
        return new Terminal(new PrintWriter(new LoggedLines(console), true), false, terminal.quiet());
    }

    /** Logs each line that is written. */
    private static final class LoggedLines extends Writer {
        private final Logger log;
        private final StringBuilder line = new StringBuilder();

        private LoggedLines(Logger log) {
            this.log = log;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (characters[i] == '\n') {
                    log.info(line.toString());
                    line.setLength(0);
                } else if (characters[i] != '\r') {
                    line.append(characters[i]);
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
