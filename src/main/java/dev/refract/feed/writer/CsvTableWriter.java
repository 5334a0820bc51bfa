package dev.refract.feed.writer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV with a header; nothing between two commas where a sample has no value. */
final class CsvTableWriter implements TableWriter {
    private static final Cell EMPTY = new Cell.Category("");

    private final SampleTable table;
    private final CSVPrinter out;

    CsvTableWriter(Path file, SampleTable table) throws IOException {
        this.table = table;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader(table.names().toArray(String[]::new))
                .setRecordSeparator('\n')
                .get();
        out = new CSVPrinter(Files.newBufferedWriter(file), format);
    }

    @Override
    public void write(Sample sample, ConversionLosses losses) throws IOException {
        List<String> fields = new ArrayList<>();
        for (JsonNode value : table.line(sample).values()) {
            fields.add(value.isNull() ? null : value.asText());
        }
        out.printRecord(fields);
        countLosses(sample, losses);
    }

    private static void countLosses(Sample sample, ConversionLosses losses) {
        Label label = sample.label();
        losses.addIf(label.classes().size() > 1, "shares of mixed classes");
        losses.addIf(!label.multilabel().isEmpty(), "lists of classes");
        losses.addIf(!label.spans().isEmpty(), "lists of spans");
        losses.addIf(!label.events().isEmpty(), "lists of events");
        losses.addIf(
                sample.payload() instanceof Payload.Row row && row.cells().containsValue(EMPTY),
                "rows with empty texts, which are read as missing");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
