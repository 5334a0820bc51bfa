package dev.refract.kafka;

import dev.refract.errors.RefractException;

/** A topic that is missing, cannot be made, or is not as the pipeline needs it; one line for the user. */
public final class TopicException extends RefractException {

    private static final long serialVersionUID = 1L;

    public TopicException(String message) {
        super(message);
    }

    public TopicException(String message, Throwable cause) {
        super(message, cause);
    }
}
