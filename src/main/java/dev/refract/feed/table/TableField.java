package dev.refract.feed.table;

import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One field of a table as it is written, so that an id of nineteen digits or a label {@code 01} stays what
 * it is.
 */
record TableField(String text, FieldType type) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** How the field is to be taken in a table row. */
    enum FieldType {
        TEXT,
        NUMBER,
        ABSENT
    }

    static final TableField NOTHING = new TableField("", FieldType.ABSENT);

    static TableField text(String text) {
        return new TableField(text, FieldType.TEXT);
    }

    /** Whether the field says that there is no value. */
    boolean missing() {
        return type == FieldType.ABSENT || ColumnRoles.MISSING.contains(text.strip());
    }

    /** Whether the text is a finite decimal number; {@code 0x1p3}, {@code 1f} and {@code NaN} are none. */
    boolean readsAsNumber() {
        String stripped = text.strip();
        return NUMBER.matcher(stripped).matches() && Double.isFinite(Double.parseDouble(stripped));
    }

    /** The cell of a table row. */
    Cell cell(boolean category) {
        if (missing()) {
            return new Cell.Missing();
        }
        return type == FieldType.NUMBER && !category
                ? new Cell.Numeric(Double.parseDouble(text.strip()))
                : new Cell.Category(text);
    }

    /**
     * A hash of named fields that does not depend on their order: SHA-256 over the present ones, sorted by
     * name, each name and text preceded by its length.
     */
    static String hash(Map<String, TableField> fields) {
        StringBuilder written = new StringBuilder();
        new TreeMap<>(fields).forEach((name, field) -> {
            if (field.type() != FieldType.ABSENT) {
                written.append(name.length()).append(':').append(name);
                written.append(field.text().length()).append(':').append(field.text());
            }
        });
        return Bytes.of(written.toString().getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
