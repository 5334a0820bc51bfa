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
 * @param image the column that names an image file, which is then the payload
 * @param label the class; empty when the samples have none
 * @param value the regression target
 * @param id the sample's id, taken as it is
 * @param group the group
 * @param time the event time: ISO 8601, or milliseconds since 1970
 * @param attributes columns carried along as attributes
 * @param categories columns of a table row whose numbers are codes, not quantities
 * @param numbers columns of a table row that are quantities even where digits begin with zeros
 * @param missing how a delimited file writes that there is no value, besides nothing at all: {@code NA}, {@code ?}. A
 *     quoted field and a text of JSON are values whatever they say
 */
public record ColumnRoles(
        List<String> text,
        Optional<String> image,
        Optional<String> label,
        Optional<String> value,
        Optional<String> id,
        Optional<String> group,
        Optional<String> time,
        List<String> attributes,
        List<String> categories,
        List<String> numbers,
        Set<String> missing) {

    /** Every column is part of the row; no label. */
    public static final ColumnRoles ALL = new ColumnRoles(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Set.of());

    public ColumnRoles {
        text = List.copyOf(text);
        attributes = List.copyOf(attributes);
        categories = List.copyOf(categories);
        numbers = List.copyOf(numbers);
        missing = Set.copyOf(missing);
    }

    /** The same with its samples labeled by {@code column}. */
    public ColumnRoles withLabel(String column) {
        return new ColumnRoles(
                text, image, Optional.of(column), value, id, group, time, attributes, categories, numbers, missing);
    }

    /** The same with images that {@code column} names. */
    public ColumnRoles withImage(String column) {
        return new ColumnRoles(
                text, Optional.of(column), label, value, id, group, time, attributes, categories, numbers, missing);
    }

    /** The same with ids in {@code column}. */
    public ColumnRoles withId(String column) {
        return new ColumnRoles(
                text, image, label, value, Optional.of(column), group, time, attributes, categories, numbers, missing);
    }

    /** The same with words that stand for no value. */
    public ColumnRoles withMissing(String... words) {
        return new ColumnRoles(
                text, image, label, value, id, group, time, attributes, categories, numbers, Set.of(words));
    }

    /** The same with columns of codes. */
    public ColumnRoles withCategories(String... columns) {
        return new ColumnRoles(
                text, image, label, value, id, group, time, attributes, List.of(columns), numbers, missing);
    }

    /** The same with columns of quantities. */
    public ColumnRoles withNumbers(String... columns) {
        return new ColumnRoles(
                text, image, label, value, id, group, time, attributes, categories, List.of(columns), missing);
    }

    /** The same with groups by {@code column}. */
    public ColumnRoles withGroup(String column) {
        return new ColumnRoles(
                text, image, label, value, id, Optional.of(column), time, attributes, categories, numbers, missing);
    }

    /** The same with event times in {@code column}. */
    public ColumnRoles withTime(String column) {
        return new ColumnRoles(
                text, image, label, value, id, group, Optional.of(column), attributes, categories, numbers, missing);
    }

    /** The same with a text payload made of {@code columns}. */
    public ColumnRoles withText(String... columns) {
        return new ColumnRoles(
                List.of(columns), image, label, value, id, group, time, attributes, categories, numbers, missing);
    }
}
