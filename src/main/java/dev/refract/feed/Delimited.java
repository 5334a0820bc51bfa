package dev.refract.feed;

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
final class Delimited {
    private Delimited() {}

    /** Reads a file whole. */
    static Table table(Path file, char delimiter, IngestOptions.Dialect dialect) throws IOException {
        String name = file.getFileName().toString();
        Text text = Text.lenient(file);
        List<Table.Line> lines = new ArrayList<>();
        List<String> header = List.of();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.characters()), format(delimiter, dialect))) {
            try {
                Iterator<CSVRecord> records = parser.iterator();
                if (dialect.header()) {
                    if (!records.hasNext()) {
                        throw new FeedException(name + " is empty, where a header was expected");
                    }
                    header = header(records.next());
                }
                while (records.hasNext()) {
                    CSVRecord record = records.next();
                    lines.add(line(record, parser.getCurrentLineNumber(), text));
                }
            } catch (UncheckedIOException e) {
                String problem = e.getCause().getMessage() + "; nothing from here on can be read";
                lines.add(new Table.Broken(parser.getCurrentLineNumber(), SkipReason.MALFORMED, problem));
            }
        }
        return typed(name, header, lines);
    }

    private static CSVFormat format(char delimiter, IngestOptions.Dialect dialect) {
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
            names.add(name.isBlank() ? Table.unnamed(names.size()) : name.strip());
        }
        return names;
    }

    private static Table.Line line(CSVRecord record, long number, Text text) {
        List<Field> fields = new ArrayList<>(record.size());
        try {
            for (String field : record) {
                text.check(field);
                fields.add(field.isEmpty() ? Field.NOTHING : Field.text(field));
            }
        } catch (SkipException e) {
            return new Table.Broken(number, e.reason(), e.getMessage());
        }
        return new Table.Row(number, fields);
    }

    private static Table typed(String name, List<String> header, List<Table.Line> lines) {
        int width = header.isEmpty() ? commonWidth(lines) : header.size();
        List<String> columns = new ArrayList<>(header);
        while (columns.size() < width) {
            columns.add(Table.unnamed(columns.size()));
        }
        boolean[] numeric = numericColumns(lines, width);
        List<Table.Line> typed = new ArrayList<>(lines.size());
        for (Table.Line line : lines) {
            typed.add(line instanceof Table.Row row ? typed(row, numeric) : line);
        }
        return new Table(name, columns, typed);
    }

    private static Table.Line typed(Table.Row row, boolean[] numeric) {
        if (row.fields().size() != numeric.length) {
            return new Table.Broken(
                    row.number(),
                    SkipReason.WRONG_WIDTH,
                    "expected " + numeric.length + " fields, found "
                            + row.fields().size());
        }
        List<Field> fields = new ArrayList<>(numeric.length);
        for (int i = 0; i < numeric.length; i++) {
            Field field = row.fields().get(i);
            fields.add(numeric[i] && !field.missing() ? new Field(field.text(), Field.Type.NUMBER) : field);
        }
        return new Table.Row(row.number(), fields);
    }

    private static boolean[] numericColumns(List<Table.Line> lines, int width) {
        boolean[] numeric = new boolean[width];
        for (int i = 0; i < width; i++) {
            boolean some = false;
            boolean all = true;
            for (Table.Line line : lines) {
                if (all && line instanceof Table.Row row && row.fields().size() == width) {
                    Field field = row.fields().get(i);
                    some |= !field.missing();
                    all = field.missing() || field.readsAsNumber();
                }
            }
            numeric[i] = some && all;
        }
        return numeric;
    }

    /** The number of fields that most rows have; of equally frequent ones the first met. */
    private static int commonWidth(List<Table.Line> lines) {
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        for (Table.Line line : lines) {
            if (line instanceof Table.Row row) {
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
