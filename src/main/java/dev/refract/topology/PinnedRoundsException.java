package dev.refract.topology;

/** A log of epochs that the pipeline cannot be run by; one line for the user. */
public final class PinnedRoundsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PinnedRoundsException(String message) {
        super(message);
    }
}
