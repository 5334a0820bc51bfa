package dev.refract.feed.dataset;

import java.util.Locale;

/** Why one file or row did not become a sample. */
public enum SkipReason {
    /** The system would not give the file's bytes. */
    UNREADABLE_FILE,
    /** The file or row is not of its format: broken XML, an open quote, bytes that are not UTF-8. */
    MALFORMED,
    /** The row has more or fewer fields than the others. */
    WRONG_WIDTH,
    /** The label is absent where one was asked for. */
    NO_LABEL,
    /** The label contradicts itself: a box turned inside out, a class number nobody named. */
    INVALID_LABEL,
    /** The data set states splits, and the file is in none of them. */
    NO_SPLIT,
    /** The annotated image is not there. */
    NO_MEDIA,
    /** The annotation names a file outside the data set's folder. */
    OUTSIDE_FOLDER,
    /** The file lies among the media but is none by its name. */
    OTHER_FILE,
    /** The file has no bytes, or the row no text. */
    EMPTY,
    /** The id was read before in this data set. */
    REPEATED_ID,
    /** The time cannot be read, lies before 1970 or in the future. */
    BAD_TIME,
    /** The record exceeds what the producer or the topic accepts. */
    TOO_LARGE,
    /** The text was planned and the templates do not make so many. */
    NOT_MADE;

    /** The code as it is written: {@code wrong-width}, {@code no-label}, … */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
