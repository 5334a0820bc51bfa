package dev.refract.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.JsonFile;
import dev.refract.feed.file.LineReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records in JSON: one a line, or a list inside a document. A record is an object, whose members are the
 * columns, or an array, whose elements are the columns {@code c0}, {@code c1}, …. Values keep their types: a
 * text is a text whatever it says, a nested value is its JSON text, and null and NaN are no value.
 */
public final class JsonTableReader {
    private JsonTableReader() {}

    /** Reads a file with one record a line; blank lines are passed over. */
    public static DataTable ofLines(Path file) throws IOException {
        Builder table = new Builder(file.getFileName().toString());
        try (LineReader lines = LineReader.open(file)) {
            for (Optional<LineReader.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                LineReader.Line line = next.get();
                if (line.fault().isPresent()) {
                    LineReader.Fault fault = line.fault().get();
                    table.lines.add(new DataTable.InvalidLine(line.number(), fault.reason(), fault.message()));
                } else if (!line.text().isBlank()) {
                    table.add(line);
                }
            }
        }
        return table.build();
    }

    /**
     * Reads the list in a document.
     *
     * @param path members to follow to the list, joined by dots; empty when the document is the list
     */
    public static DataTable ofDocument(Path file, String path) throws IOException {
        JsonNode list = JsonFile.records(file);
        for (String member : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            list = list.path(member);
        }
        String name = file.getFileName().toString();
        if (!list.isArray()) {
            Set<String> members = JsonFile.members(file);
            throw new FeedException(name + " has no list at "
                    + (path.isEmpty() ? "its top" : "path " + path)
                    + (members.isEmpty() ? "" : "; its members are " + String.join(", ", members)));
        }
        Builder table = new Builder(path.isEmpty() ? name : name + ":" + path);
        for (int i = 0; i < list.size(); i++) {
            table.add(i + 1L, list.get(i));
        }
        return table.build();
    }

    /** Gathers records; the columns are those of all of them, in the order in which they were met. */
    private static final class Builder {
        private final String name;
        private final List<DataTable.TableLine> lines = new ArrayList<>();
        private final List<Map<String, TableField>> records = new ArrayList<>();
        private final Set<String> columns = new LinkedHashSet<>();

        private Builder(String name) {
            this.name = name;
        }

        private void add(LineReader.Line line) {
            try {
                add(line.number(), JsonFile.line(line.text()));
            } catch (InvalidEntryException e) {
                lines.add(new DataTable.InvalidLine(line.number(), e.reason(), e.getMessage()));
            }
        }

        private void add(long number, JsonNode record) {
            Map<String, TableField> fields = new LinkedHashMap<>();
            if (record.isArray()) {
                for (int i = 0; i < record.size(); i++) {
                    fields.put(DataTable.unnamed(i), field(record.get(i)));
                }
            } else if (record.isObject()) {
                record.properties().forEach(member -> fields.put(member.getKey(), field(member.getValue())));
            } else {
                lines.add(new DataTable.InvalidLine(
                        number, SkipReason.MALFORMED, "expected an object or an array, found " + record));
                return;
            }
            Optional<String> infinite = fields.entrySet().stream()
                    .filter(field -> field.getValue().text().endsWith("Infinity")
                            && field.getValue().type() == TableField.FieldType.NUMBER)
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (infinite.isPresent()) {
                lines.add(new DataTable.InvalidLine(
                        number, SkipReason.MALFORMED, "the number " + infinite.get() + " is infinite"));
                return;
            }
            columns.addAll(fields.keySet());
            lines.add(new DataTable.TableRow(number, List.of()));
            records.add(fields);
        }

        private DataTable build() {
            List<String> names = List.copyOf(columns);
            Set<String> fractional = new HashSet<>();
            records.forEach(record -> record.forEach((column, field) -> {
                if (field.type() == TableField.FieldType.NUMBER) {
                    fractional.add(column);
                }
            }));
            Iterator<Map<String, TableField>> next = records.iterator();
            List<DataTable.TableLine> complete = new ArrayList<>();
            for (DataTable.TableLine line : lines) {
                complete.add(
                        line instanceof DataTable.TableRow row
                                ? row(row.number(), names, next.next(), fractional)
                                : line);
            }
            return new DataTable(name, names, complete, true);
        }

        /** A column with one fraction has numbers all through, as tables of other libraries have. */
        private static DataTable.TableRow row(
                long number, List<String> names, Map<String, TableField> fields, Set<String> fractional) {
            List<TableField> row = new ArrayList<>(names.size());
            for (String column : names) {
                TableField field = fields.getOrDefault(column, TableField.NOTHING);
                boolean whole = field.type() == TableField.FieldType.INTEGER && fractional.contains(column);
                row.add(whole ? field.as(TableField.FieldType.NUMBER) : field);
            }
            return new DataTable.TableRow(number, row);
        }

        private static TableField field(JsonNode value) {
            if (value.isNull() || (value.isNumber() && Double.isNaN(value.asDouble()))) {
                return TableField.NOTHING;
            }
            if (value.isContainerNode()) {
                return new TableField(value.toString(), TableField.FieldType.NESTED, true);
            }
            TableField.FieldType type = value.isBoolean()
                    ? TableField.FieldType.BOOLEAN
                    : !value.isNumber()
                            ? TableField.FieldType.TEXT
                            : value.isIntegralNumber() && value.canConvertToLong()
                                    ? TableField.FieldType.INTEGER
                                    : TableField.FieldType.NUMBER;
            boolean infinite = value.isFloatingPointNumber() && Double.isInfinite(value.asDouble());
            String text = infinite ? "Infinity" : value.asText();
            return new TableField(text, type, true);
        }
    }
}
