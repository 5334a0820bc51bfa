package dev.refract.source;

import dev.refract.sample.Cell;
import java.util.Optional;

/** What a cell of a table row holds. */
public enum CellKind {
    /** A number with a fraction. */
    NUMBER,
    /** A whole number. */
    INTEGER,
    /** True or false. */
    BOOLEAN,
    /** A category or any other text. */
    CATEGORY,
    /** A point in time. */
    TIMESTAMP;

    /**
     * The cell in {@code value}. Without {@code wanted} its own type decides.
     *
     * @param typed whether a whole number is of a whole type; in JSON, 1 may be 1.0
     */
    static Cell cell(FieldValue value, Optional<CellKind> wanted, boolean typed) {
        return switch (wanted.orElseGet(() -> kind(value, typed))) {
            case NUMBER -> new Cell.Numeric(value.number());
            case INTEGER -> new Cell.Integral(value.wholeNumber());
            case BOOLEAN -> new Cell.Bool(value.flag());
            case CATEGORY -> new Cell.Category(value.node().isTextual() ? value.text() : value.name());
            case TIMESTAMP -> new Cell.Timestamp(TimeField.millis(value, TimeField.Unit.MS));
        };
    }

    private static CellKind kind(FieldValue value, boolean typed) {
        if (value.node().isNumber()) {
            return typed && value.node().isIntegralNumber() ? INTEGER : NUMBER;
        }
        if (value.node().isBoolean()) {
            return BOOLEAN;
        }
        return value.instant().isPresent() ? TIMESTAMP : CATEGORY;
    }
}
