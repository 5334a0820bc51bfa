package dev.refract.errors;

/**
 * A failure that the user can act on. The message is for the user: it says what is wrong, where, and what to do.
 *
 * <p>Every exception that reaches a user by design extends this class. Any other exception is a defect of the
 * program, except those of Kafka and of the file system.
 */
public class RefractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what is wrong, where, and what to do
     */
    public RefractException(String message) {
        super(message);
    }

    /**
     * Creates the failure with the failure underneath.
     *
     * @param message what is wrong, where, and what to do
     * @param cause the failure underneath, for the stack trace
     */
    public RefractException(String message, Throwable cause) {
        super(message, cause);
    }
}
