package dev.refract.feed;

import dev.refract.sample.Sample;
import dev.refract.sample.Split;

/** Writes samples as files, one after the other; what was written is whole once it is closed. */
public sealed interface SampleExport extends AutoCloseable permits DatasetExport, TableExport {

    /** Writes one sample; what cannot be written is counted with its reason. */
    void add(Split split, Sample sample);

    /** What was written so far. */
    ExportReport report();

    /** Ends all documents; only then are they whole. */
    @Override
    void close();
}
