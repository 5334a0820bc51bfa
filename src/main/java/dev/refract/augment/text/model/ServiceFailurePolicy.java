package dev.refract.augment.text.model;

/** What becomes of a record when a service that its copies need is down. */
public enum ServiceFailurePolicy {
    /** The record goes to the dead-letter topic, to be sent again when the service is back. */
    REJECT,
    /** The original passes; each copy that is missing is told in the dead-letter topic. */
    PASS
}
