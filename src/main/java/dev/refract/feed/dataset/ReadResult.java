package dev.refract.feed.dataset;

import dev.refract.sample.Sample;

/** What became of one file or row. Every one that a reader meets has exactly one outcome. */
public sealed interface ReadResult {

    /**
     * It is a sample.
     *
     * @param location where a person finds it, as in {@link Skipped}
     */
    record Read(Sample sample, String location) implements ReadResult {}

    /**
     * It is none, and the rest goes on.
     *
     * @param location where a person finds it: a path below the input, with a line number for a row
     * @param message one line: what was found and what would be right
     */
    record Skipped(String location, SkipReason reason, String message) implements ReadResult {}
}
