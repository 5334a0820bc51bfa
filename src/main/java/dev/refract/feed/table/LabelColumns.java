package dev.refract.feed.table;

import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Label;
import java.util.Optional;
import java.util.OptionalDouble;

/** The columns of a table that make up a row's label: its class or classes, and its value. */
record LabelColumns(DataTable table, ColumnRoles columns, ColumnTypes types) {

    /**
     * The label of a row, {@link Label#NONE} when no column has one.
     *
     * @throws InvalidEntryException when a field that should label the row does not
     */
    Label of(DataTable.TableRow row) throws InvalidEntryException {
        Label label = columns.label().isPresent() ? classes(row, columns.label().get()) : Label.NONE;
        return columns.value().isPresent()
                ? label.withValue(value(row, columns.value().get()))
                : label;
    }

    private Label classes(DataTable.TableRow row, String column) throws InvalidEntryException {
        TableField written = table.field(row, column);
        if (written.text().isBlank() || types.isMissing(written)) {
            throw new InvalidEntryException(SkipReason.NO_LABEL, "no label in column " + column);
        }
        return written.type() == TableField.FieldType.NESTED
                ? NestedLabel.of(column, written.text())
                : Label.of(written.text().strip());
    }

    private OptionalDouble value(DataTable.TableRow row, String column) throws InvalidEntryException {
        TableField value = table.plain(row, column);
        Optional<String> number = value.type() == TableField.FieldType.TEXT && !table.typed()
                ? types.format().plain(value.text())
                : NumberFormat.PLAIN.plain(value.text());
        return OptionalDouble.of(Double.parseDouble(number.orElseThrow(() -> new InvalidEntryException(
                SkipReason.INVALID_LABEL, "column " + column + " must be a number, found " + value.text()))));
    }
}
