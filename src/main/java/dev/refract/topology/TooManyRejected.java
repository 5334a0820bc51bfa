package dev.refract.topology;

/** The share of refused records passed the pipeline's limit; it stops, and nothing is lost. */
public final class TooManyRejected extends RuntimeException {
    TooManyRejected(String message) {
        super(message);
    }
}
