package dev.refract.embedded;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.ArrayList;
import java.util.List;

/**
 * A log filter for single messages of Kafka that a healthy embedded broker prints as warnings, in
 * loggers whose other warnings matter. The messages are listed in {@code logback.xml}.
 */
public final class KnownNoise extends Filter<ILoggingEvent> {

    private final List<String> parts = new ArrayList<>();

    /** Adds text by which a message is known; called by logback for each {@code part} element. */
    public void addPart(String part) {
        parts.add(part);
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        return parts.stream().anyMatch(message::contains) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
