package dev.refract.topology.round;

import dev.refract.errors.RefractException;

/** A log of rounds that the pipeline cannot be run by; one line for the user. */
public final class PinnedRoundsException extends RefractException {

    private static final long serialVersionUID = 1L;

    PinnedRoundsException(String message) {
        super(message);
    }
}
