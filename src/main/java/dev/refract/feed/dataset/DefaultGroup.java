package dev.refract.feed.dataset;

/** Which group a sample gets when the data set names none. */
public enum DefaultGroup {
    /**
     * Its content's: samples with the same payload, byte for byte, form one group, so that a duplicate
     * never stands in training and test at once.
     */
    WITH_DUPLICATES,
    /** Its own. */
    ALONE
}
