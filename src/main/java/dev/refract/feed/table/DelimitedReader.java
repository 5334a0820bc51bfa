package dev.refract.feed.table;

import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.TextFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV and TSV. A column all of whose values are numbers is numeric. The right number of fields is the
 * header's, or without a header the one most rows have.
 */
public final class DelimitedReader {
    private DelimitedReader() {}

    /** Reads a file whole. */
    public static DataTable table(Path file, char delimiter, DatasetOptions.Dialect dialect) throws IOException {
        String name = file.getFileName().toString();
        TextFile text = TextFile.readLenient(file);
        List<DataTable.TableLine> lines = new ArrayList<>();
        List<String> header = List.of();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.characters()), format(delimiter, dialect))) {
            try {
                Iterator<CSVRecord> records = parser.iterator();
                if (dialect.header()) {
                    if (!records.hasNext()) {
                        throw new FeedException(name + " is empty but needs a header line");
                    }
                    header = header(records.next());
                }
                while (records.hasNext()) {
                    CSVRecord record = records.next();
                    lines.add(line(record, parser.getCurrentLineNumber(), text));
                }
            } catch (UncheckedIOException e) {
                String problem = e.getCause().getMessage() + "; the rest of the file cannot be read";
                lines.add(new DataTable.InvalidLine(parser.getCurrentLineNumber(), SkipReason.MALFORMED, problem));
            }
        }
        return typed(name, header, lines);
    }

    private static CSVFormat format(char delimiter, DatasetOptions.Dialect dialect) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(dialect.quote().orElse(null))
                .setIgnoreEmptyLines(true)
                .get();
    }

    private static List<String> header(CSVRecord record) {
        List<String> names = new ArrayList<>();
        for (String name : record) {
            names.add(name.isBlank() ? DataTable.unnamed(names.size()) : name.strip());
        }
        return names;
    }

    private static DataTable.TableLine line(CSVRecord record, long number, TextFile text) {
        List<TableField> fields = new ArrayList<>(record.size());
        try {
            for (String field : record) {
                text.requireValid(field);
                fields.add(field.isEmpty() ? TableField.NOTHING : TableField.text(field));
            }
        } catch (InvalidEntryException e) {
            return new DataTable.InvalidLine(number, e.reason(), e.getMessage());
        }
        return new DataTable.TableRow(number, fields);
    }

    private static DataTable typed(String name, List<String> header, List<DataTable.TableLine> lines) {
        int width = header.isEmpty() ? commonWidth(lines) : header.size();
        List<String> columns = new ArrayList<>(header);
        while (columns.size() < width) {
            columns.add(DataTable.unnamed(columns.size()));
        }
        boolean[] numeric = numericColumns(lines, width);
        List<DataTable.TableLine> typed = new ArrayList<>(lines.size());
        for (DataTable.TableLine line : lines) {
            typed.add(line instanceof DataTable.TableRow row ? typed(row, numeric) : line);
        }
        return new DataTable(name, columns, typed);
    }

    private static DataTable.TableLine typed(DataTable.TableRow row, boolean[] numeric) {
        if (row.fields().size() != numeric.length) {
            return new DataTable.InvalidLine(
                    row.number(),
                    SkipReason.WRONG_WIDTH,
                    "expected " + numeric.length + " fields, found "
                            + row.fields().size());
        }
        List<TableField> fields = new ArrayList<>(numeric.length);
        for (int i = 0; i < numeric.length; i++) {
            TableField field = row.fields().get(i);
            fields.add(
                    numeric[i] && !field.missing() ? new TableField(field.text(), TableField.FieldType.NUMBER) : field);
        }
        return new DataTable.TableRow(row.number(), fields);
    }

    private static boolean[] numericColumns(List<DataTable.TableLine> lines, int width) {
        boolean[] numeric = new boolean[width];
        for (int i = 0; i < width; i++) {
            boolean some = false;
            boolean all = true;
            for (DataTable.TableLine line : lines) {
                if (all
                        && line instanceof DataTable.TableRow row
                        && row.fields().size() == width) {
                    TableField field = row.fields().get(i);
                    some |= !field.missing();
                    all = field.missing() || field.readsAsNumber();
                }
            }
            numeric[i] = some && all;
        }
        return numeric;
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
