package dev.refract.sample;

import java.util.Locale;

/** The kinds of data a sample can carry; an operation works on one of them. */
public enum Kind {
    IMAGE,
    TEXT,
    AUDIO,
    SERIES,
    ROW,
    VIDEO,
    /** A three-dimensional image, for example of a scanner. */
    VOLUME,
    /** Media kept outside the record; it can be split and counted but not opened. */
    REFERENCE;

    /** The name users write and read: {@code image}, {@code text}, … */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
