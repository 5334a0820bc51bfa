package dev.refract.topology.application;

/** The share of refused records passed the pipeline's limit; it stops, and nothing is lost. */
public final class TooManyRejectedException extends RuntimeException {
    public TooManyRejectedException(String message) {
        super(message);
    }
}
