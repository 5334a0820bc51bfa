package dev.refract.feed.dataset;

/** What becomes of the splits that a data set states by its folders, lists or documents. */
public enum StatedSplitUse {
    /** They hold: no sample leaves the side that the data set puts it on. */
    KEEP,
    /** They are passed over: the pipeline divides all samples anew. */
    IGNORE
}
