package dev.refract.augment.text.model;

/** What happens to a record when a service that its copies need is down. */
public enum ServiceFailurePolicy {
    /**
     * The record goes to the dead-letter topic and can be sent again when the service is back. Where its copies leave
     * later, the original is published, and the copies that are left are reported as one.
     */
    REJECT,
    /** The original is published; each missing copy is reported in the dead-letter topic. */
    PASS
}
