package dev.refract.feed.table;

import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.EventTime;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.SkipReason;
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
public final class TableReader {
    private final DataTable table;
    private final ColumnRoles columns;
    private final int[] text;
    private final int[] attributes;
    private final int[] features;
    private final Set<Integer> categories = new HashSet<>();

    public TableReader(DataTable table, ColumnRoles columns) {
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

    public List<DatasetEntry> index() {
        List<DatasetEntry> entries = new ArrayList<>();
        Map<String, Integer> occurrences = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (DataTable.TableLine line : table.lines()) {
            String place = table.name() + " line " + line.number();
            if (line instanceof DataTable.InvalidLine broken) {
                entries.add(DatasetEntry.skipped(place, place, broken.reason(), broken.message()));
            } else if (line instanceof DataTable.TableRow row) {
                entries.add(entry(row, place, occurrences, ids));
            }
        }
        return entries;
    }

    private DatasetEntry entry(
            DataTable.TableRow row, String place, Map<String, Integer> occurrences, Set<String> ids) {
        String id;
        if (columns.id().isPresent()) {
            id = field(row, columns.id().get()).text().strip();
            if (id.isEmpty()) {
                return DatasetEntry.skipped(place, place, SkipReason.MALFORMED, "the id column is empty");
            }
        } else {
            Map<String, TableField> all = new LinkedHashMap<>();
            for (int i = 0; i < row.fields().size(); i++) {
                all.put(table.columns().get(i), row.fields().get(i));
            }
            String hash = TableField.hash(all).substring(0, RawSample.ID_DIGITS);
            id = hash + "-" + table.name() + "#" + occurrences.merge(hash, 1, Integer::sum);
        }
        return ids.add(id)
                ? DatasetEntry.of(id, place, () -> found(id, row))
                : DatasetEntry.skipped(place, place, SkipReason.REPEATED_ID, "the id " + id + " came before");
    }

    private RawSample found(String id, DataTable.TableRow row) throws InvalidEntryException {
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
            return new RawSample(id, hash, new Payload.Text(joined), label, group, Split.UNASSIGNED, time, facts);
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        Map<String, TableField> written = new LinkedHashMap<>();
        for (int i : features) {
            cells.put(table.columns().get(i), row.fields().get(i).cell(categories.contains(i)));
            written.put(table.columns().get(i), row.fields().get(i));
        }
        String hash = TableField.hash(written);
        return new RawSample(id, hash, new Payload.Row(cells), label, group, Split.UNASSIGNED, time, facts);
    }

    private String text(DataTable.TableRow row) throws InvalidEntryException {
        List<String> parts = new ArrayList<>();
        for (int i : text) {
            String part = row.fields().get(i).text();
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            throw new InvalidEntryException(SkipReason.EMPTY, "no text in column " + String.join(", ", columns.text()));
        }
        return String.join("\n", parts);
    }

    private Label label(DataTable.TableRow row) throws InvalidEntryException {
        Label label = Label.NONE;
        if (columns.label().isPresent()) {
            String category = field(row, columns.label().get()).text().strip();
            if (category.isEmpty()) {
                throw new InvalidEntryException(
                        SkipReason.NO_LABEL,
                        "no label in column " + columns.label().get());
            }
            label = Label.of(category);
        }
        if (columns.value().isPresent()) {
            TableField value = field(row, columns.value().get());
            if (!value.readsAsNumber()) {
                throw new InvalidEntryException(
                        SkipReason.INVALID_LABEL,
                        "column " + columns.value().get() + " must be a number, found " + value.text());
            }
            label = label.withValue(
                    OptionalDouble.of(Double.parseDouble(value.text().strip())));
        }
        return label;
    }

    private TableField field(DataTable.TableRow row, String column) {
        return row.fields().get(table.column(column));
    }

    private int[] places(List<String> written) {
        return written.stream().mapToInt(table::column).toArray();
    }
}
