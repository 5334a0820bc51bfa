package dev.refract.feed.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a table mean. A column is named, or numbered from 0, or {@code last}; without a
 * header the names are {@code c0}, {@code c1}, ….
 *
 * @param text columns that make up the text, joined by a line feed; when empty the payload is the table
 *     row of all columns that have no other meaning
 * @param label the class; empty when the samples have none
 * @param value the regression target
 * @param id the sample's id, taken as it is
 * @param group the group
 * @param time the event time: ISO 8601, or milliseconds since 1970
 * @param attributes columns carried along as attributes
 * @param categories columns of a table row whose numbers are codes, not quantities
 */
public record ColumnRoles(
        List<String> text,
        Optional<String> label,
        Optional<String> value,
        Optional<String> id,
        Optional<String> group,
        Optional<String> time,
        List<String> attributes,
        List<String> categories) {

    /** Every column is part of the row; no label. */
    public static final ColumnRoles ALL = new ColumnRoles(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    /** What stands in a table cell that holds no value, besides nothing at all. */
    public static final Set<String> MISSING = Set.of("", "?", "NA", "NaN");

    public ColumnRoles {
        text = List.copyOf(text);
        attributes = List.copyOf(attributes);
        categories = List.copyOf(categories);
    }

    /** The same with its samples labeled by {@code column}. */
    public ColumnRoles withLabel(String column) {
        return new ColumnRoles(text, Optional.of(column), value, id, group, time, attributes, categories);
    }

    /** The same with a text payload made of {@code columns}. */
    public ColumnRoles withText(String... columns) {
        return new ColumnRoles(List.of(columns), label, value, id, group, time, attributes, categories);
    }
}
