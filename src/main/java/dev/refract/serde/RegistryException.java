package dev.refract.serde;

/** A failure of the schema registry itself. It is never the fault of the record at hand. */
public abstract sealed class RegistryException extends RuntimeException permits RegistryRefusal, RegistryUnreachable {

    private static final long serialVersionUID = 1L;

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
