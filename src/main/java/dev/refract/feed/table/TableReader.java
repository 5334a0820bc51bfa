package dev.refract.feed.table;

import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetContents;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.EventTime;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.ImageFinder;
import dev.refract.feed.file.MediaFile;
import dev.refract.feed.file.MediaFileType;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final FeatureColumns features;
    private final LabelColumns labels;
    private final ColumnTypes types;
    private final Optional<ImageFinder> images;

    /**
     * A table whose columns have meanings.
     *
     * @param dialect how numbers are written, where fields have no types of their own
     * @param images that a column may name; empty where none does
     * @throws FeedException when the table lacks a column
     */
    public TableReader(
            DataTable table, ColumnRoles columns, DatasetOptions.Dialect dialect, Optional<ImageFinder> images) {
        this.table = table;
        this.columns = columns;
        this.images = images;
        types = new ColumnTypes(
                table.typed() ? Set.of() : columns.missing(), new NumberFormat(dialect.decimal(), dialect.thousands()));
        text = places(columns.text());
        attributes = places(columns.attributes());
        Set<Integer> taken = new HashSet<>();
        columns.attributes().forEach(written -> taken.add(table.column(written)));
        for (Optional<String> special : List.of(
                columns.image(), columns.label(), columns.value(), columns.id(), columns.group(), columns.time())) {
            special.ifPresent(written -> taken.add(table.column(written)));
        }
        int[] places = IntStream.range(0, table.columns().size())
                .filter(i -> !taken.contains(i))
                .toArray();
        features = new FeatureColumns(table, columns, types, places);
        labels = new LabelColumns(table, columns, types);
    }

    /** One entry for each line. */
    public DatasetContents index() {
        List<String> notes = new ArrayList<>();
        if (text.length == 0 && images.isEmpty()) {
            notes.addAll(features.recognize());
        }
        columns.group()
                .ifPresent(column -> new GroupSizes(table, table.column(column), types)
                        .note()
                        .ifPresent(notes::add));
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
        return new DatasetContents(entries, notes);
    }

    private DatasetEntry entry(
            DataTable.TableRow row, String place, Map<String, Integer> occurrences, Set<String> ids) {
        String id;
        if (columns.id().isPresent()) {
            TableField written = table.field(row, columns.id().get());
            if (written.type() == TableField.FieldType.NESTED) {
                return DatasetEntry.skipped(
                        place,
                        place,
                        SkipReason.MALFORMED,
                        DataTable.nested(columns.id().get(), written));
            }
            id = written.text().strip();
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

    private RawSample found(String id, DataTable.TableRow row) throws IOException, InvalidEntryException {
        OptionalLong time = OptionalLong.empty();
        if (columns.time().isPresent()) {
            time = OptionalLong.of(EventTime.parse(
                    table.plain(row, columns.time().get()).text().strip()));
        }
        Optional<String> group = Optional.empty();
        if (columns.group().isPresent()) {
            TableField named = table.plain(row, columns.group().get());
            group = Optional.of(named.text().strip()).filter(name -> !name.isEmpty() && !types.isMissing(named));
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i : attributes) {
            facts.put(table.columns().get(i), row.fields().get(i).text());
        }
        Label label = labels.of(row);
        if (columns.image().isPresent()) {
            String named = table.plain(row, columns.image().get()).text().strip();
            MediaFile file =
                    MediaFile.read(images.orElseThrow().find(named, List.of("")).path());
            MediaFile.Metadata metadata = new MediaFile.Metadata(label, group, Split.UNASSIGNED, facts);
            RawSample image = file.found(named, MediaFileType.IMAGE, metadata);
            return new RawSample(id, image.contentHash(), image.payload(), label, group, Split.UNASSIGNED, time, facts);
        }
        if (text.length > 0) {
            String joined = text(row);
            String hash = Bytes.of(joined.getBytes(StandardCharsets.UTF_8)).sha256();
            return new RawSample(id, hash, new Payload.Text(joined), label, group, Split.UNASSIGNED, time, facts);
        }
        String hash = TableField.hash(features.fields(row));
        return new RawSample(
                id, hash, new Payload.Row(features.cells(row)), label, group, Split.UNASSIGNED, time, facts);
    }

    private String text(DataTable.TableRow row) throws InvalidEntryException {
        List<String> parts = new ArrayList<>();
        for (int i : text) {
            String part = table.plain(row, table.columns().get(i)).text();
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            throw new InvalidEntryException(SkipReason.EMPTY, "no text in column " + String.join(", ", columns.text()));
        }
        return String.join("\n", parts);
    }

    private int[] places(List<String> written) {
        return written.stream().mapToInt(table::column).toArray();
    }
}
