package dev.refract.source;

import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Param;
import dev.refract.sample.Cell;
import dev.refract.sample.DataFault;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the cells of a table row stand: in fields that are listed, or in all of a record that are named nowhere else. */
public record RowFields(
        @Param(
                doc =
                        "Fields of the columns, each called by its last name; empty for all of the record that the map does"
                                + " not name elsewhere and that have no parts.",
                def = "[]",
                example = "[after.age, after.income]",
                shorthand = true)
        List<FieldPath> columns,

        @Param(doc = "The record whose fields are the columns; the whole value if left out.", example = "after")
        Optional<FieldPath> record,

        @Param(
                doc = "Kinds of cells by column, where the field's own type does not say it.",
                def = "{}",
                example = "{zip: category}")
        SortedMap<String, CellKind> types) {
    public RowFields {
        columns = List.copyOf(columns);
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        if (!columns.isEmpty() && record.isPresent()) {
            throw new IllegalArgumentException("must have either columns or record, found both");
        }
        List<String> names = columns.stream().map(FieldPath::lastName).toList();
        for (int i = 0; i < names.size(); i++) {
            if (names.indexOf(names.get(i)) < i) {
                throw new InvalidFieldException(
                        "columns", "must have different last names, found " + names.get(i) + " twice");
            }
        }
        Optional<String> unknown = columns.isEmpty()
                ? Optional.empty()
                : types.keySet().stream().filter(name -> !names.contains(name)).findFirst();
        if (unknown.isPresent()) {
            throw new InvalidFieldException("types", "must be of columns, found " + unknown.get() + ", which is none");
        }
    }

    /** The record around the columns; empty when that is the whole value. */
    Optional<FieldPath> recordOfAll() {
        return columns.isEmpty() ? record : columns.get(0).parent();
    }

    /**
     * The row in {@code source}.
     *
     * @param rest the fields that are columns unless they are listed, by name
     * @param typed whether whole numbers are of a whole type
     */
    Payload in(SourceFields source, Map<String, FieldValue> rest, boolean typed) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        if (columns.isEmpty()) {
            rest.forEach((name, value) -> cells.put(name, cell(name, Optional.of(value), typed)));
        } else {
            columns.forEach(
                    column -> cells.put(column.lastName(), cell(column.lastName(), source.find(column), typed)));
        }
        if (cells.isEmpty()) {
            throw new DataFault(Reason.INVALID_SAMPLE, "the row has no cells");
        }
        return new Payload.Row(cells);
    }

    private Cell cell(String column, Optional<FieldValue> value, boolean typed) {
        return value.<Cell>map(present -> CellKind.cell(present, Optional.ofNullable(types.get(column)), typed))
                .orElseGet(Cell.Missing::new);
    }
}
