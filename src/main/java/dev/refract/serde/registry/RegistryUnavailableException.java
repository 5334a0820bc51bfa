package dev.refract.serde.registry;

/**
 * The registry gave no usable answer: no connection, a time-out, an internal error, or a reply that
 * is not a registry's. The same request may succeed later.
 */
public final class RegistryUnavailableException extends RegistryException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one line for the user: which registry and what happened
     * @param cause what the client reported
     */
    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
