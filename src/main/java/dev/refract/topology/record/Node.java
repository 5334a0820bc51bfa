package dev.refract.topology.record;

import java.util.Locale;

/** Where in the processor a record was refused. */
public enum Node {
    DECODE,
    SPLIT,
    BALANCE,
    AUGMENT,
    GATE,
    SIZE;

    /** The name as it stands in a dead letter. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
