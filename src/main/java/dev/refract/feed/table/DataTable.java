package dev.refract.feed.table;

import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as it came, before its columns mean anything.
 *
 * @param name of its file
 * @param columns names, all different
 * @param lines in the file's order
 * @param typed whether the fields have types of their own, as those of JSON have
 */
public record DataTable(String name, List<String> columns, List<TableLine> lines, boolean typed) {

    /** What stands at one place of the file. */
    sealed interface TableLine {
        /** The last line of the file that belongs to it, or its number in a list; from 1. */
        long number();
    }

    /** @param fields one for each column */
    record TableRow(long number, List<TableField> fields) implements TableLine {}

    record InvalidLine(long number, SkipReason reason, String message) implements TableLine {}

    public DataTable {
        if (columns.stream().distinct().count() < columns.size()) {
            throw new FeedException(name + " has two columns of one name: " + String.join(", ", columns));
        }
    }

    /** The lines that are rows. */
    List<TableRow> rows() {
        return lines.stream()
                .filter(TableRow.class::isInstance)
                .map(TableRow.class::cast)
                .toList();
    }

    /** The name of a column that has none. */
    static String unnamed(int index) {
        return "c" + index;
    }

    /**
     * Where the column is that a user names, numbers from 0, or calls {@code last}; names come first.
     *
     * @throws FeedException when there is none
     */
    int column(String written) {
        int index = columns.indexOf(written);
        if (index >= 0) {
            return index;
        }
        if (written.equals("last")) {
            return columns.size() - 1;
        }
        if (written.matches("\\d{1,6}") && Integer.parseInt(written) < columns.size()) {
            return Integer.parseInt(written);
        }
        throw new FeedException(name + " has no column " + written + "; it has " + shown() + ", or last");
    }

    /** The columns for a message, numbered; the first twenty when there are more. */
    private String shown() {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(columns.size(), 20); i++) {
            shown.add(columns.get(i) + " (" + i + ")");
        }
        return String.join(", ", shown) + (columns.size() > 20 ? ", …" : "");
    }

    /** The field of a row in the column that a user names. */
    TableField field(TableRow row, String column) {
        return row.fields().get(column(column));
    }

    /**
     * The same field, of one value.
     *
     * @throws InvalidEntryException when it is a list or an object
     */
    TableField plain(TableRow row, String column) throws InvalidEntryException {
        TableField field = field(row, column);
        if (field.type() == TableField.FieldType.NESTED) {
            throw new InvalidEntryException(SkipReason.MALFORMED, nested(column, field));
        }
        return field;
    }

    /** What is wrong with a list or an object in a column of single values. */
    static String nested(String column, TableField field) {
        return "column " + column + " must be a single value, found " + field.text();
    }
}
