package dev.refract.embedded;

import dev.refract.errors.RefractException;

/** The embedded broker or registry cannot start or go on; the message is one line for the user. */
public final class EmbeddedException extends RefractException {

    private static final long serialVersionUID = 1L;

    EmbeddedException(String message) {
        super(message);
    }

    EmbeddedException(String message, Throwable cause) {
        super(message, cause);
    }
}
