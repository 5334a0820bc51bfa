package dev.refract.feed;

/** Watches an ingest, for example to draw a bar. Called from one thread, in this order. */
public interface Progress {

    /** @param total files or rows there are */
    default void started(long total) {}

    /** @param done files or rows handled so far, skipped ones included */
    default void advanced(long done) {}

    /** A file or row is no sample; it counts as handled as well. */
    default void skipped(Outcome.Skipped skipped) {}

    /** All is sent and acknowledged. Not called when the ingest fails. */
    default void finished(IngestReport report) {}

    /** Looks away. */
    static Progress none() {
        return new Progress() {};
    }
}
