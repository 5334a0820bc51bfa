package dev.refract.kafka;

import dev.refract.errors.RefractException;

/** The settings by which clients connect cannot be used; one line for the user, without the values of secrets. */
public final class ConnectionException extends RefractException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and where */
    public ConnectionException(String message) {
        super(message);
    }

    /** @param message what is wrong, and where */
    public ConnectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
