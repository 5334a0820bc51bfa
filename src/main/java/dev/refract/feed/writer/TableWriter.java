package dev.refract.feed.writer;

import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.sample.Sample;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the samples of one split as lines of a table. */
public sealed interface TableWriter extends AutoCloseable permits CsvTableWriter, JsonLinesWriter {

    /**
     * Writes one sample.
     *
     * @param losses counts what the format cannot hold
     */
    void write(Sample sample, ConversionLosses losses) throws IOException;

    @Override
    void close() throws IOException;

    /** A new table in {@code file}. */
    static TableWriter to(Path file, DatasetFormat format, SampleTable table) throws IOException {
        return format == DatasetFormat.JSON_LINES ? new JsonLinesWriter(file, table) : new CsvTableWriter(file, table);
    }

    /** The extension of a table's file, with its dot. */
    static String extension(DatasetFormat format) {
        return format == DatasetFormat.JSON_LINES ? ".jsonl" : ".csv";
    }
}
