package dev.refract.model.translate;

import dev.refract.errors.RefractException;

/** A service did not answer in time, or not usefully, in all attempts. */
public final class ServiceDownException extends RefractException {
    /**
     * @param message one line: which service, what happened
     */
    public ServiceDownException(String message) {
        super(message);
    }

    /** The same, for something that failed underneath. */
    public ServiceDownException(String message, Throwable cause) {
        super(message, cause);
    }
}
