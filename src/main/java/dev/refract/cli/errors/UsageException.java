package dev.refract.cli.errors;

import dev.refract.errors.RefractException;

/** A command was given a value that it does not know; the message is one line for the user. */
public final class UsageException extends RefractException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and what would be right */
    public UsageException(String message) {
        super(message);
    }
}
