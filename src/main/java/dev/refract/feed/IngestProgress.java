package dev.refract.feed;

import dev.refract.feed.dataset.ReadResult;

/** Watches an ingest, for example to draw a bar. Called from one thread, in this order. */
public interface IngestProgress {

    /** @param total files or rows there are */
    default void started(long total) {}

    /** @param done files or rows handled so far, skipped ones included */
    default void advanced(long done) {}

    /** A file or row is no sample; it counts as handled as well. */
    default void skipped(ReadResult.Skipped skipped) {}

    /** All is sent and acknowledged. Not called when the ingest fails. */
    default void finished(IngestReport report) {}

    /** Looks away. */
    static IngestProgress none() {
        return new IngestProgress() {};
    }
}
