package dev.refract.augment;

import dev.refract.sample.Reason;

/**
 * A copy that cannot be made, although its origin is valid and is published. The copy is reported in the
 * dead-letter topic with this reason.
 */
public final class CopyFault extends RuntimeException {
    private final Reason reason;

    /** @param message one line for a person */
    public CopyFault(Reason reason, String message) {
        this(reason, message, null);
    }

    /** @param message one line for a person */
    public CopyFault(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why the copy cannot be made. */
    public Reason reason() {
        return reason;
    }
}
