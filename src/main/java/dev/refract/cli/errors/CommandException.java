package dev.refract.cli.errors;

import dev.refract.errors.RefractException;

/** A command cannot do what it was asked; the message is one line for the user. */
public final class CommandException extends RefractException {
    private static final long serialVersionUID = 1L;

    public CommandException(String message) {
        super(message);
    }

    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
