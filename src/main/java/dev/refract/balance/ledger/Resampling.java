package dev.refract.balance.ledger;

/** How the class of a record is resampled. */
public enum Resampling {
    /** The target asks for one copy per record or more: originals are kept. */
    OVERSAMPLED,
    /** The target asks for less than one copy per record: some records become none. */
    UNDERSAMPLED,
    /** The class is not established yet, or has no row of its own: one copy, outside the target. */
    COLD_START,
    /** The target has no place for the class: no copy. */
    EXCLUDED,
    /** The target is the input's own mix: the volume decides alone. */
    AS_IS
}
