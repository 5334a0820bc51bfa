package dev.refract.serde.registry;

/**
 * The registry answered, and the answer is no: incompatible, not registered, not permitted. Trying
 * again does not help; someone must change the schema, the subject or the permission.
 */
public final class RegistryRejectedException extends RegistryException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one line for the user: subject, what the registry said, what to do
     * @param cause what the client reported
     */
    public RegistryRejectedException(String message, Throwable cause) {
        super(message, cause);
    }
}
