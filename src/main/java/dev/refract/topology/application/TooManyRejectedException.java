package dev.refract.topology.application;

import dev.refract.errors.RefractException;

/** The share of refused records passed the pipeline's limit; it stops, and nothing is lost. */
public final class TooManyRejectedException extends RefractException {
    public TooManyRejectedException(String message) {
        super(message);
    }
}
