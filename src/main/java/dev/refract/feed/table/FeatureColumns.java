package dev.refract.feed.table;

import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.file.MediaFileType;
import dev.refract.sample.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of a table that make up a row's cells, and of which type each is. */
final class FeatureColumns {
    private final DataTable table;
    private final ColumnTypes types;
    private final int[] places;
    private final Set<Integer> categories;
    private final Set<Integer> numbers;
    private final Map<Integer, TableField.FieldType> typed = new HashMap<>();

    /** @param places of the columns in the table */
    FeatureColumns(DataTable table, ColumnRoles columns, ColumnTypes types, int[] places) {
        this.table = table;
        this.types = types;
        this.places = places;
        this.categories = columns.categories().stream().map(table::column).collect(Collectors.toSet());
        this.numbers = columns.numbers().stream().map(table::column).collect(Collectors.toSet());
    }

    /**
     * Finds the types of columns whose fields have none of their own, before cells are made.
     *
     * @return what is doubtful in them, a sentence each
     */
    List<String> recognize() {
        List<String> notes = new ArrayList<>();
        if (table.typed()) {
            for (int i : places) {
                if (!categories.contains(i) && !numbers.contains(i)) {
                    rounded(i).ifPresent(note -> notes.add(note));
                }
            }
            return notes;
        }
        List<DataTable.TableRow> rows = table.rows();
        for (int i : places) {
            String name = table.columns().get(i);
            if (categories.contains(i)) {
                typed.put(i, TableField.FieldType.TEXT);
            } else {
                ColumnTypes.Typed found = types.of(name, rows, i, numbers.contains(i));
                typed.put(i, found.type());
                notes.addAll(found.notes());
            }
            if (namesImages(rows, i)) {
                notes.add("column " + name + " names images and is read as text; --image " + name
                        + " reads them, from --images or the folder of the file");
            }
            if (name.equals(DataTable.unnamed(i)) && counts(rows, i)) {
                notes.add("column " + i + " has no name and counts the rows, as an index does; it is read as a feature:"
                        + " --id " + i + " or --attributes " + i + " keeps it out");
            }
        }
        return notes;
    }

    /** Keeps a column as text when it has whole numbers that its type would round, and says so. */
    private Optional<String> rounded(int column) {
        for (DataTable.TableRow row : table.rows()) {
            TableField field = row.fields().get(column);
            if (field.type() == TableField.FieldType.NUMBER && NumberFormat.isRounded(field.text())) {
                typed.put(column, TableField.FieldType.TEXT);
                String name = table.columns().get(column);
                return Optional.of("column " + name + " has whole numbers that a number rounds (line " + row.number()
                        + ": " + field.text() + ") and is read as text; --numbers " + name + " reads numbers");
            }
        }
        return Optional.empty();
    }

    /** The fields of a row by the names of their columns. */
    Map<String, TableField> fields(DataTable.TableRow row) {
        Map<String, TableField> fields = new LinkedHashMap<>();
        for (int i : places) {
            fields.put(table.columns().get(i), row.fields().get(i));
        }
        return fields;
    }

    /** The cells of a row by the names of their columns. */
    Map<String, Cell> cells(DataTable.TableRow row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i : places) {
            cells.put(table.columns().get(i), cell(row.fields().get(i), i));
        }
        return cells;
    }

    private Cell cell(TableField field, int column) {
        if (table.typed()) {
            boolean code = (categories.contains(column) || typed.get(column) == TableField.FieldType.TEXT)
                    && field.type() != TableField.FieldType.ABSENT;
            return (code ? field.as(TableField.FieldType.TEXT) : field).cell();
        }
        if (categories.contains(column)) {
            return field.type() == TableField.FieldType.ABSENT ? new Cell.Missing() : new Cell.Category(field.text());
        }
        return types.typed(field, typed.get(column)).cell();
    }

    private static boolean namesImages(List<DataTable.TableRow> rows, int column) {
        return !rows.isEmpty()
                && rows.stream()
                        .map(row -> row.fields().get(column).text().strip())
                        .allMatch(text -> MediaFileType.IMAGE.has(
                                text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    private static boolean counts(List<DataTable.TableRow> rows, int column) {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).fields().get(column).text().equals(Integer.toString(i))) {
                return false;
            }
        }
        return rows.size() > 1;
    }
}
