package dev.refract.feed.table;

import dev.refract.feed.dataset.EventTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a delimited file are. A column is of a type when every field that is there reads as one, and is
 * text otherwise: whole numbers, numbers, points in time, booleans. Digits with leading zeros are codes and stay texts.
 *
 * @param missing how a value that is not there is written, besides nothing at all
 * @param format of numbers
 */
record ColumnTypes(Set<String> missing, NumberFormat format) {

    /**
     * A column's type and what should be said of it.
     *
     * @param notes one line each
     */
    record Typed(TableField.FieldType type, List<String> notes) {}

    /** Whether the field says that there is no value. */
    boolean isMissing(TableField field) {
        return field.type() == TableField.FieldType.ABSENT
                || (!field.quoted()
                        && (field.text().isBlank()
                                || missing.contains(field.text().strip())));
    }

    /** A field of a column of this type. */
    TableField typed(TableField field, TableField.FieldType type) {
        if (isMissing(field)) {
            return TableField.NOTHING;
        }
        return switch (type) {
            case NUMBER, INTEGER ->
                TableField.text(format.plain(field.text()).orElse(field.text()), false)
                        .as(type);
            case BOOLEAN ->
                TableField.text(field.text().strip().toLowerCase(Locale.ROOT), false)
                        .as(type);
            default -> field.as(type);
        };
    }

    /**
     * The type of a column.
     *
     * @param name of the column, for the notes
     * @param rows of the table
     * @param column its place in each
     * @param forced whether the user said that the column has numbers, leading zeros or not
     */
    Typed of(String name, List<DataTable.TableRow> rows, int column, boolean forced) {
        ColumnEvidence evidence = new ColumnEvidence(format);
        for (DataTable.TableRow row : rows) {
            TableField field = row.fields().get(column);
            if (!isMissing(field)) {
                evidence.add(field.text().strip(), row.number());
            }
        }
        if (evidence.values() == 0) {
            return new Typed(TableField.FieldType.TEXT, List.of());
        }
        if (evidence.numbers() == evidence.values()) {
            Optional<String> code = evidence.code();
            if (code.isPresent() && !forced) {
                return new Typed(
                        TableField.FieldType.TEXT,
                        List.of("column " + name + " has " + code.get()
                                + " and is read as codes, not as numbers; --numbers " + name + " reads numbers"));
            }
            return new Typed(
                    evidence.integers() == evidence.values()
                            ? TableField.FieldType.INTEGER
                            : TableField.FieldType.NUMBER,
                    List.of());
        }
        if (evidence.booleans() == evidence.values()) {
            return new Typed(TableField.FieldType.BOOLEAN, List.of());
        }
        if (evidence.times() == evidence.values()) {
            return new Typed(TableField.FieldType.TIMESTAMP, List.of());
        }
        List<String> notes = new ArrayList<>();
        evidence.doubt(name, forced).ifPresent(notes::add);
        return new Typed(TableField.FieldType.TEXT, notes);
    }

    /** Whether a text is a point in time that a cell can hold: to the millisecond. */
    static boolean isTime(String text) {
        return text.length() >= "2000-01-01".length() && EventTime.ofIso(text).isPresent();
    }
}
