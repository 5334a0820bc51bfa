package dev.refract.split;

/** What becomes of samples that are not grouped and hold the same data. */
public enum Duplicates {
    /** The first is published, the others are not: each partition of the source lets a content through once. */
    ONE,
    /** They are one group, so that none of them stands in training and another in test. */
    GROUP,
    /** Each is on its own, by its id. */
    SPREAD
}
