package dev.refract.feed;

import com.fasterxml.jackson.databind.JsonNode;
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
final class JsonTable {
    private JsonTable() {}

    /** Reads a file with one record a line; blank lines are passed over. */
    static Table ofLines(Path file) throws IOException {
        Text text = Text.lenient(file);
        Builder table = new Builder(file.getFileName().toString());
        long number = 0;
        for (String line : (Iterable<String>) text.characters().lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                try {
                    text.check(line);
                    table.add(number, Json.line(line));
                } catch (SkipException e) {
                    table.lines.add(new Table.Broken(number, e.reason(), e.getMessage()));
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
    static Table ofDocument(Path file, String path) throws IOException {
        JsonNode list = Json.document(file);
        for (String member : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            list = list.path(member);
        }
        String name = file.getFileName().toString();
        if (!list.isArray()) {
            Set<String> members = Json.members(file);
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
        private final List<Table.Line> lines = new ArrayList<>();
        private final List<Map<String, Field>> records = new ArrayList<>();
        private final Set<String> columns = new LinkedHashSet<>();

        private Builder(String name) {
            this.name = name;
        }

        private void add(long number, JsonNode record) {
            Map<String, Field> fields = new LinkedHashMap<>();
            if (record.isArray()) {
                for (int i = 0; i < record.size(); i++) {
                    fields.put(Table.unnamed(i), field(record.get(i)));
                }
            } else if (record.isObject()) {
                record.properties().forEach(member -> fields.put(member.getKey(), field(member.getValue())));
            } else {
                lines.add(new Table.Broken(
                        number, SkipReason.MALFORMED, "expected an object or an array, found " + record));
                return;
            }
            columns.addAll(fields.keySet());
            lines.add(new Table.Row(number, List.of()));
            records.add(fields);
        }

        private Table build() {
            List<String> names = List.copyOf(columns);
            List<Table.Line> complete = new ArrayList<>();
            int at = 0;
            for (Table.Line line : lines) {
                if (line instanceof Table.Row row) {
                    Map<String, Field> fields = records.get(at++);
                    complete.add(new Table.Row(
                            row.number(),
                            names.stream()
                                    .map(column -> fields.getOrDefault(column, Field.NOTHING))
                                    .toList()));
                } else {
                    complete.add(line);
                }
            }
            return new Table(name, names, complete);
        }

        private static Field field(JsonNode value) {
            if (value.isNull()) {
                return Field.NOTHING;
            }
            if (value.isNumber()) {
                Field number = new Field(value.asText(), Field.Type.NUMBER);
                return number.readsAsNumber() ? number : Field.text(value.asText());
            }
            return Field.text(value.isValueNode() ? value.asText() : value.toString());
        }
    }
}
