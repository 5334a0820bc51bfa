package dev.refract.feed.dataset;

/** In which order a data set is read. */
public enum ReadOrder {
    /**
     * By a hash of the sample's name: the same shuffle every time. A folder sorted by class is the worst
     * stream there is for a balance of classes as they come.
     */
    HASHED,
    /** By relative path, or as the rows stand in the file. */
    GIVEN
}
