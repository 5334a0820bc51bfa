package dev.refract.topology.claim;

import dev.refract.errors.RefractException;

/** A pipeline may not write to a topic, because of what is in it already; one sentence with the ways on. */
public final class ClaimException extends RefractException {
    private static final long serialVersionUID = 1L;

    /** @param message which topic, what it holds, and what can be done */
    public ClaimException(String message) {
        super(message);
    }
}
