package dev.refract.spec;

/** What is done with a sample whose id is known and whose content is another than the one that was published. */
public enum Revisions {
    /** The earlier content is retracted and the new one is published in its place. */
    SUPERSEDE,
    /** The record is a dead letter; the earlier content stays. */
    REFUSE,
    /** The record is dropped and counted; the earlier content stays. */
    IGNORE
}
