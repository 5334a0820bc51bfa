package dev.refract.serde.registry;

/** Whether this application may add schemas to the registry. */
public enum Registration {
    /** A schema that is not there yet is registered on first use. */
    AUTOMATIC,
    /** Schemas are registered by someone else, for example a release job; a missing one is an error. */
    LOOK_UP_ONLY
}
