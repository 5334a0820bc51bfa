package dev.refract.sample;

import java.util.Locale;

/** Why a record cannot be used; the code that stands in the dead-letter topic. */
public enum Reason {
    /** The record has neither key nor value. */
    NULL_VALUE,
    /** The value has no bytes. */
    EMPTY_VALUE,
    /** The value does not begin with the registry's magic byte and a schema id. */
    NOT_FRAMED,
    /** The registry knows no schema of the id the value names. */
    UNKNOWN_SCHEMA,
    /** The bytes are not a record of the schema they name. */
    UNDECODABLE_RECORD,
    /** The record decodes but contradicts itself: no id, a box turned inside out, shares that do not sum. */
    INVALID_SAMPLE,
    /** The id is known with other content, and the pipeline takes no revisions. */
    REVISED_SAMPLE,
    /** The sample has no class where the balance needs one. */
    NO_CLASS,
    /** The attribute that decides the split is not there. */
    NO_GROUP,
    /** The media are damaged or of a format nobody here reads. */
    UNREADABLE_MEDIA,
    /** The media would decode to more than the pipeline allows. */
    MEDIA_TOO_LARGE,
    /** The record, or a copy of it, exceeds the size the pipeline may write. */
    RECORD_TOO_LARGE,
    /** The label points outside its payload. */
    LABEL_OUTSIDE_PAYLOAD,
    /** An operation cannot work on this sample. */
    CANNOT_AUGMENT,
    /** The work on this one record ran out of stack or memory. */
    RESOURCE_LIMIT,
    /** A service that an operation asks did not answer; the record may be sent again later. */
    SERVICE_DOWN,
    /** A record that a copy is made of or mixed with is no longer in its topic; the original is not affected. */
    KEPT_GONE,
    /** A copy failed a gate, redraws included; the original is not affected. */
    GATE_REFUSED;

    /** The code as it is written: {@code null-value}, {@code unknown-schema}, … */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
