package dev.refract.declare;

import dev.refract.errors.RefractException;

/** A library that something asked for runs with is not on the class path. */
public final class MissingLibraryException extends RefractException {
    private static final long serialVersionUID = 1L;

    MissingLibraryException(String message) {
        super(message);
    }
}
