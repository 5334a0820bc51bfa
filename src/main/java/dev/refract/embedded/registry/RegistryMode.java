package dev.refract.embedded.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which changes a subject takes. */
public enum RegistryMode {
    /** All but a chosen id. */
    READWRITE,
    /** None. */
    READONLY,
    /** None, as the registry's operator decided. */
    READONLY_OVERRIDE,
    /** Only schemas with the id and version they have elsewhere; compatibility is not checked. */
    IMPORT,
    /** As {@link #IMPORT}; the protocol's name for a registry that forwards to another. */
    FORWARD;

    /** The mode with this name, whatever its case. */
    public static Optional<RegistryMode> named(String name) {
        return Stream.of(values())
                .filter(mode -> mode.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    boolean isReadOnly() {
        return this == READONLY || this == READONLY_OVERRIDE;
    }

    boolean takesIds() {
        return this == IMPORT || this == FORWARD;
    }
}
