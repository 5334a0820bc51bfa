package dev.refract.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With {@code --log-format json} every line is an object that a collector reads. */
class LogFormatTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();

    @Test
    void messagesAndWhatPeopleAreToldAreObjects() throws IOException {
        LogbackMDCAdapter mdc = new LogbackMDCAdapter();
        context.setMDCAdapter(mdc);
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setName("stderr");
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);

        StringWriter err = new StringWriter();
        Terminal terminal = LogFormat.json(context, "cells@1", new Terminal(new PrintWriter(err), false, false));
        appender.setOutputStream(out);
        appender.start();
        terminal.print("running \"cells\"");
        mdc.put("task", "0_1");
        mdc.put("offset", "17");
        context.getLogger("a.B").warn("slow");

        List<String> lines = out.toString(UTF_8).lines().toList();
        assertThat(err.toString()).isEmpty();
        assertThat(lines).hasSize(2);
        JsonNode told = new ObjectMapper().readTree(lines.get(0));
        assertThat(told.get("level").asText()).isEqualTo("INFO");
        // below dev.refract, whose log stays on the terminal when that of Kafka goes to a file
        assertThat(told.get("loggerName").asText()).isEqualTo("dev.refract.console");
        assertThat(told.get("message").asText()).isEqualTo("running \"cells\"");
        assertThat(told.at("/context/properties/pipeline").asText()).isEqualTo("cells@1");
        JsonNode logged = new ObjectMapper().readTree(lines.get(1));
        assertThat(logged.get("loggerName").asText()).isEqualTo("a.B");
        assertThat(logged.at("/mdc/task").asText()).isEqualTo("0_1");
        assertThat(logged.at("/mdc/offset").asText()).isEqualTo("17");
    }

    @Test
    void textStaysAsItIs() {
        Terminal terminal = new Terminal(new PrintWriter(new StringWriter()), false, false);

        assertThat(LogFormat.TEXT.begin("cells@1", terminal)).isSameAs(terminal);
    }
}
