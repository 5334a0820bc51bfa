package dev.refract.serde.registry;

import dev.refract.errors.RefractException;

/** A failure of the schema registry itself. It is never the fault of the record at hand. */
public abstract sealed class RegistryException extends RefractException
        permits RegistryRejectedException, RegistryUnavailableException {

    private static final long serialVersionUID = 1L;

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
