package dev.refract.model;

import dev.refract.errors.RefractException;

/**
 * A resource that a user named is not what it must be. It is the user's mistake, not a record's: the
 * pipeline stops.
 */
public final class ResourceException extends RefractException {
    /**
     * @param message one line: which file, what was found, what would be right
     */
    public ResourceException(String message) {
        super(message);
    }

    /** The same, for something that failed underneath. */
    public ResourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
