package dev.refract.feed.table;

import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.LineReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CSV and TSV. The right number of fields is the header's, or without a header the one most rows have. What the fields
 * of a column are is for {@link ColumnTypes} to say.
 */
public final class DelimitedReader {
    private DelimitedReader() {}

    /** Reads a file whole. */
    public static DataTable table(Path file, char delimiter, DatasetOptions.Dialect dialect) throws IOException {
        String name = file.getFileName().toString();
        List<DataTable.TableLine> lines = new ArrayList<>();
        List<String> header = List.of();
        try (LineReader reader = LineReader.open(file)) {
            CsvRecords records = new CsvRecords(reader, delimiter, dialect.quote());
            if (dialect.header()) {
                header = header(name, records.next());
            }
            for (Optional<DataTable.TableLine> next = records.next(); next.isPresent(); next = records.next()) {
                lines.add(next.get());
            }
        }
        int width = header.isEmpty() ? commonWidth(lines) : header.size();
        List<String> columns = new ArrayList<>(header);
        while (columns.size() < width) {
            columns.add(DataTable.unnamed(columns.size()));
        }
        List<DataTable.TableLine> fitting = lines.stream()
                .map(line -> line instanceof DataTable.TableRow row ? fitting(row, width) : line)
                .toList();
        return new DataTable(name, columns, fitting, false);
    }

    private static List<String> header(String file, Optional<DataTable.TableLine> first) {
        if (first.isEmpty()) {
            throw new FeedException(file + " is empty but needs a header line");
        }
        if (first.get() instanceof DataTable.InvalidLine broken) {
            throw new FeedException("the header of " + file + " cannot be read: " + broken.message());
        }
        List<String> names = new ArrayList<>();
        for (TableField name : ((DataTable.TableRow) first.get()).fields()) {
            names.add(
                    name.text().isBlank()
                            ? DataTable.unnamed(names.size())
                            : name.text().strip());
        }
        return names;
    }

    private static DataTable.TableLine fitting(DataTable.TableRow row, int width) {
        return row.fields().size() == width
                ? row
                : new DataTable.InvalidLine(
                        row.number(),
                        SkipReason.WRONG_WIDTH,
                        "expected " + width + " fields, found " + row.fields().size());
    }

    /** The number of fields that most rows have; of equally frequent ones the first met. */
    private static int commonWidth(List<DataTable.TableLine> lines) {
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        for (DataTable.TableLine line : lines) {
            if (line instanceof DataTable.TableRow row) {
                rows.merge(row.fields().size(), 1, Integer::sum);
            }
        }
        int common = 0;
        for (Map.Entry<Integer, Integer> width : rows.entrySet()) {
            common = width.getValue() > rows.getOrDefault(common, 0) ? width.getKey() : common;
        }
        return common;
    }
}
