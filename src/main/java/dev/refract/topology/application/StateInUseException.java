package dev.refract.topology.application;

import dev.refract.errors.RefractException;

/** Another instance of the pipeline keeps its state in the same folder. */
public final class StateInUseException extends RefractException {
    private static final long serialVersionUID = 1L;

    StateInUseException(String applicationId, String folder, Throwable cause) {
        super(
                "another instance of " + applicationId + " works in " + folder
                        + ": give each a folder of its own with --data, or stop the other",
                cause);
    }
}
