package dev.refract.sample;

/**
 * A record that cannot be used because of what is in it. It goes to the dead-letter topic with its
 * reason and its original bytes; every other exception is a defect of the program and stops it.
 */
public final class DataFault extends RuntimeException {
    private final Reason reason;

    /**
     * @param message one line for a person: what was found and what would be right
     */
    public DataFault(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public DataFault(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
