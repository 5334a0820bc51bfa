package dev.refract.feed;

import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Split;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows of a table as samples.
 *
 * <p>Without an id column a row is known by {@code <hash of its fields>-<file>#<n>}: the hash does not
 * depend on the order of the columns, and n counts rows with the same fields, which are interchangeable.
 * So a file gives the same ids when its rows are shuffled, and keeps those it had when rows are added.
 */
final class TableRows {
    private final Table table;
    private final Columns columns;
    private final int[] text;
    private final int[] attributes;
    private final int[] features;
    private final Set<Integer> categories = new HashSet<>();

    TableRows(Table table, Columns columns) {
        this.table = table;
        this.columns = columns;
        text = places(columns.text());
        attributes = places(columns.attributes());
        columns.categories().forEach(written -> categories.add(table.column(written)));
        Set<Integer> taken = new HashSet<>();
        columns.attributes().forEach(written -> taken.add(table.column(written)));
        for (Optional<String> special :
                List.of(columns.label(), columns.value(), columns.id(), columns.group(), columns.time())) {
            special.ifPresent(written -> taken.add(table.column(written)));
        }
        features = IntStream.range(0, table.columns().size())
                .filter(i -> !taken.contains(i))
                .toArray();
    }

    List<Entry> index() {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> occurrences = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Table.Line line : table.lines()) {
            String place = table.name() + " line " + line.number();
            if (line instanceof Table.Broken broken) {
                entries.add(Entry.skipped(place, place, broken.reason(), broken.message()));
            } else if (line instanceof Table.Row row) {
                entries.add(entry(row, place, occurrences, ids));
            }
        }
        return entries;
    }

    private Entry entry(Table.Row row, String place, Map<String, Integer> occurrences, Set<String> ids) {
        String id;
        if (columns.id().isPresent()) {
            id = field(row, columns.id().get()).text().strip();
            if (id.isEmpty()) {
                return Entry.skipped(place, place, SkipReason.MALFORMED, "the id column is empty");
            }
        } else {
            Map<String, Field> all = new LinkedHashMap<>();
            for (int i = 0; i < row.fields().size(); i++) {
                all.put(table.columns().get(i), row.fields().get(i));
            }
            String hash = Field.hash(all).substring(0, Found.ID_DIGITS);
            id = hash + "-" + table.name() + "#" + occurrences.merge(hash, 1, Integer::sum);
        }
        return ids.add(id)
                ? Entry.of(id, place, () -> found(id, row))
                : Entry.skipped(place, place, SkipReason.REPEATED_ID, "the id " + id + " came before");
    }

    private Found found(String id, Table.Row row) throws SkipException {
        OptionalLong time = OptionalLong.empty();
        if (columns.time().isPresent()) {
            time = OptionalLong.of(
                    EventTime.parse(field(row, columns.time().get()).text().strip()));
        }
        Optional<String> group =
                columns.group().map(column -> field(row, column).text().strip()).filter(name -> !name.isEmpty());
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i : attributes) {
            facts.put(table.columns().get(i), row.fields().get(i).text());
        }
        Label label = label(row);
        if (text.length > 0) {
            String joined = text(row);
            String hash = Bytes.of(joined.getBytes(StandardCharsets.UTF_8)).sha256();
            return new Found(id, hash, new Payload.Text(joined), label, group, Split.UNASSIGNED, time, facts);
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        Map<String, Field> written = new LinkedHashMap<>();
        for (int i : features) {
            cells.put(table.columns().get(i), row.fields().get(i).cell(categories.contains(i)));
            written.put(table.columns().get(i), row.fields().get(i));
        }
        String hash = Field.hash(written);
        return new Found(id, hash, new Payload.Row(cells), label, group, Split.UNASSIGNED, time, facts);
    }

    private String text(Table.Row row) throws SkipException {
        List<String> parts = new ArrayList<>();
        for (int i : text) {
            String part = row.fields().get(i).text();
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            throw new SkipException(SkipReason.EMPTY, "no text in column " + String.join(", ", columns.text()));
        }
        return String.join("\n", parts);
    }

    private Label label(Table.Row row) throws SkipException {
        Label label = Label.NONE;
        if (columns.label().isPresent()) {
            String category = field(row, columns.label().get()).text().strip();
            if (category.isEmpty()) {
                throw new SkipException(
                        SkipReason.NO_LABEL,
                        "no label in column " + columns.label().get());
            }
            label = Label.of(category);
        }
        if (columns.value().isPresent()) {
            Field value = field(row, columns.value().get());
            if (!value.readsAsNumber()) {
                throw new SkipException(
                        SkipReason.INVALID_LABEL,
                        "column " + columns.value().get() + " must be a number, found " + value.text());
            }
            label = new Label(
                    label.classes(),
                    OptionalDouble.of(Double.parseDouble(value.text().strip())),
                    List.of(),
                    List.of(),
                    List.of());
        }
        return label;
    }

    private Field field(Table.Row row, String column) {
        return row.fields().get(table.column(column));
    }

    private int[] places(List<String> written) {
        return written.stream().mapToInt(table::column).toArray();
    }
}
