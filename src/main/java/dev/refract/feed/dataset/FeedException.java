package dev.refract.feed.dataset;

import dev.refract.errors.RefractException;

/**
 * The request cannot be carried out at all: a folder that is not there, a column that does not exist,
 * a topic that refuses. The message is one line for the user; faults of single files are no
 * exceptions but {@linkplain ReadResult.Skipped outcomes}.
 */
public final class FeedException extends RefractException {
    /**
     * @param message what was found, where, and what would be right
     */
    public FeedException(String message) {
        super(message);
    }

    public FeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
