package dev.refract.topology.processor;

/** The share of refused records passed the pipeline's limit; it stops, and nothing is lost. */
public final class TooManyRejectedException extends RuntimeException {
    TooManyRejectedException(String message) {
        super(message);
    }
}
