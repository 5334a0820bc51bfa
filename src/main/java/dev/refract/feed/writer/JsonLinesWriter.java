package dev.refract.feed.writer;

import dev.refract.feed.file.JsonFile;
import dev.refract.sample.Sample;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON Lines: a record a line, each with all columns of the table; null where a sample has no value. */
final class JsonLinesWriter implements TableWriter {
    private final SampleTable table;
    private final Writer out;

    JsonLinesWriter(Path file, SampleTable table) throws IOException {
        this.table = table;
        out = Files.newBufferedWriter(file);
    }

    @Override
    public void write(Sample sample, ConversionLosses losses) throws IOException {
        out.write(JsonFile.written(table.line(sample)) + "\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
