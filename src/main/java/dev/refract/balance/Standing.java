package dev.refract.balance;

/** How a record's class stands when the record is decided. */
public enum Standing {
    /** The target asks for one copy per record or more: originals are kept. */
    SCARCE,
    /** The target asks for less than one copy per record: some records become none. */
    COMMON,
    /** The label is not believed yet, or has no row: one copy, outside the target. */
    UNPROVEN,
    /** The target does not want the label: no copy. */
    UNWANTED,
    /** The target is the input's own mix: the volume decides alone. */
    AS_IS
}
