package dev.refract.feed;

import dev.refract.sample.Sample;

/** What became of one file or row. Every one that a reader meets has exactly one outcome. */
public sealed interface Outcome {

    /** It is a sample. */
    record Read(Sample sample) implements Outcome {}

    /**
     * It is none, and the rest goes on.
     *
     * @param place where a person finds it: a path below the input, with a line number for a row
     * @param message one line: what was found and what would be right
     */
    record Skipped(String place, SkipReason reason, String message) implements Outcome {}
}
