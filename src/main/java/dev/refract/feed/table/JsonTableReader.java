package dev.refract.feed.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.JsonFile;
import dev.refract.feed.file.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records in JSON: one a line, or a list inside a document. A record is an object, whose members are the
 * columns, or an array, whose elements are the columns {@code c0}, {@code c1}, …. A number is numeric, a
 * nested value is its JSON text.
 */
public final class JsonTableReader {
    private JsonTableReader() {}

    /** Reads a file with one record a line; blank lines are passed over. */
    public static DataTable ofLines(Path file) throws IOException {
        TextFile text = TextFile.readLenient(file);
        Builder table = new Builder(file.getFileName().toString());
        long number = 0;
        for (String line : (Iterable<String>) text.characters().lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                try {
                    text.requireValid(line);
                    table.add(number, JsonFile.line(line));
                } catch (InvalidEntryException e) {
                    table.lines.add(new DataTable.InvalidLine(number, e.reason(), e.getMessage()));
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
        JsonNode list = JsonFile.document(file);
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
            columns.addAll(fields.keySet());
            lines.add(new DataTable.TableRow(number, List.of()));
            records.add(fields);
        }

        private DataTable build() {
            List<String> names = List.copyOf(columns);
            List<DataTable.TableLine> complete = new ArrayList<>();
            int at = 0;
            for (DataTable.TableLine line : lines) {
                if (line instanceof DataTable.TableRow row) {
                    Map<String, TableField> fields = records.get(at++);
                    complete.add(new DataTable.TableRow(
                            row.number(),
                            names.stream()
                                    .map(column -> fields.getOrDefault(column, TableField.NOTHING))
                                    .toList()));
                } else {
                    complete.add(line);
                }
            }
            return new DataTable(name, names, complete);
        }

        private static TableField field(JsonNode value) {
            if (value.isNull()) {
                return TableField.NOTHING;
            }
            if (value.isNumber()) {
                TableField number = new TableField(value.asText(), TableField.FieldType.NUMBER);
                return number.readsAsNumber() ? number : TableField.text(value.asText());
            }
            return TableField.text(value.isValueNode() ? value.asText() : value.toString());
        }
    }
}
