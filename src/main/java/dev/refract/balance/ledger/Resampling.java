package dev.refract.balance.ledger;

/** How a record's class stands when the record is decided. */
public enum Resampling {
    /** The target asks for one copy per record or more: originals are kept. */
    OVERSAMPLED,
    /** The target asks for less than one copy per record: some records become none. */
    UNDERSAMPLED,
    /** The label is not believed yet, or has no row: one copy, outside the target. */
    COLD_START,
    /** The target does not want the label: no copy. */
    EXCLUDED,
    /** The target is the input's own mix: the volume decides alone. */
    AS_IS
}
