package dev.refract.source;

import dev.refract.declare.TextPattern;
import dev.refract.declare.TextValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One field, or several that only together name a thing: {@code shop + order}.
 *
 * @param fields at least one, in the order in which they are joined
 */
@TextPattern(
        regex = FieldPath.SPELLING + "(?: *\\+ *" + FieldPath.SPELLING + ")*",
        words = FieldPath.WORDS + ", or several joined by +")
public record CompositeField(List<FieldPath> fields) implements TextValue {
    public CompositeField {
        fields = List.copyOf(fields);
    }

    /**
     * Reads paths joined by {@code +}.
     *
     * @throws IllegalArgumentException when one is no path
     */
    public static CompositeField parse(String written) {
        return new CompositeField(Arrays.stream(written.split("\\+", -1))
                .map(field -> FieldPath.parse(field.strip()))
                .toList());
    }

    @Override
    public String written() {
        return fields.stream().map(FieldPath::written).collect(Collectors.joining(" + "));
    }

    /** Whether the record's key alone says it, so that a record without a value does too. */
    boolean isInKey() {
        return fields.stream().allMatch(FieldPath::ofKey);
    }

    /**
     * The text in {@code record}: of one field as it stands; of several joined by a slash, slashes in them written as
     * {@code %2F} and percent signs as {@code %25}, so that two records agree only if all fields do.
     *
     * @throws dev.refract.sample.DataFault when a field is not there, or neither text, whole number nor flag
     */
    String in(SourceFields record) {
        if (fields.size() == 1) {
            return record.required(fields.get(0)).name();
        }
        return fields.stream()
                .map(field -> record.required(field).name().replace("%", "%25").replace("/", "%2F"))
                .collect(Collectors.joining("/"));
    }
}
