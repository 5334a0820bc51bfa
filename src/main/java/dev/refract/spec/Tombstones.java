package dev.refract.spec;

/** What is done with a source record that has a key and no value: in a compacted topic, a deletion. */
public enum Tombstones {
    /** It is counted; what was published stays. */
    IGNORE,
    /** All that was published under its key is retracted. */
    FORWARD
}
