package dev.refract.topology;

/** A log of epochs that the pipeline cannot be run by; one line for the user. */
public final class PinnedEpochsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PinnedEpochsException(String message) {
        super(message);
    }
}
