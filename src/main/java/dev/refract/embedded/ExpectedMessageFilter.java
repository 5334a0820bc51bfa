package dev.refract.embedded;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.ArrayList;
import java.util.List;

/**
 * A log filter for single messages of Kafka that a healthy embedded broker prints as warnings or errors,
 * in loggers whose other messages matter. They are listed in {@code logback.xml}.
 */
public final class ExpectedMessageFilter extends Filter<ILoggingEvent> {

    private final List<String> parts = new ArrayList<>();
    private final List<String> causes = new ArrayList<>();

    /** Adds text by which a message is known; called by logback for each {@code part} element. */
    public void addPart(String part) {
        parts.add(part);
    }

    /** Adds an exception, by its class, with which a message is known; for each {@code cause} element. */
    public void addCause(String cause) {
        causes.add(cause);
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        boolean known = parts.stream().anyMatch(message::contains)
                || (event.getThrowableProxy() != null
                        && causes.contains(event.getThrowableProxy().getClassName()));
        return known ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
