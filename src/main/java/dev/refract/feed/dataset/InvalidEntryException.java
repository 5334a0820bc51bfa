package dev.refract.feed.dataset;

import dev.refract.feed.DatasetReader;

/** Carries a {@link SkipReason} out of a format; {@link DatasetReader} turns it into an outcome. */
public final class InvalidEntryException extends Exception {
    private final SkipReason reason;

    public InvalidEntryException(SkipReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public SkipReason reason() {
        return reason;
    }
}
