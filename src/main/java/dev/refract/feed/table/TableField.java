package dev.refract.feed.table;

import dev.refract.feed.dataset.EventTime;
import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * One field of a table as it is written, so that an id of nineteen digits or a label {@code 01} stays what
 * it is.
 *
 * @param quoted whether it says by its form that it is a text, as quotation marks do: then it is never missing
 */
record TableField(String text, FieldType type, boolean quoted) {

    /** How the field is to be taken in a table row. */
    enum FieldType {
        TEXT,
        NUMBER,
        INTEGER,
        BOOLEAN,
        TIMESTAMP,
        /** A list or an object, as JSON text. */
        NESTED,
        ABSENT
    }

    static final TableField NOTHING = new TableField("", FieldType.ABSENT, false);

    static TableField text(String text, boolean quoted) {
        return new TableField(text, FieldType.TEXT, quoted);
    }

    TableField as(FieldType other) {
        return new TableField(text, other, quoted);
    }

    /** The cell of a table row; its text must read as its type. */
    Cell cell() {
        return switch (type) {
            case TEXT, NESTED -> new Cell.Category(text);
            case NUMBER -> new Cell.Numeric(Double.parseDouble(text.strip()));
            case INTEGER -> new Cell.Integral(Long.parseLong(text.strip()));
            case BOOLEAN -> new Cell.Bool(Boolean.parseBoolean(text.strip()));
            case TIMESTAMP -> new Cell.Timestamp(EventTime.ofIso(text.strip()).orElseThrow());
            case ABSENT -> new Cell.Missing();
        };
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
