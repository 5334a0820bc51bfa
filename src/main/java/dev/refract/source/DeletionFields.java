package dev.refract.source;

import dev.refract.declare.InvalidFieldException;
import dev.refract.declare.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a record says that a sample is deleted, as change data capture does. */
public record DeletionFields(
        @Param(doc = "Field that says what happened.", example = "op")
        FieldPath field,

        @Param(doc = "What it says of a deletion.", example = "[d]")
        List<String> values,

        @Param(doc = "Id of the deleted sample; that of the map if left out.", example = "before.id")
        Optional<CompositeField> id) {
    public DeletionFields {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new InvalidFieldException("values", "must have at least one, found none");
        }
    }

    /** Whether {@code record} deletes a sample. */
    boolean matches(SourceFields record) {
        return record.find(field)
                .filter(said -> values.contains(said.node().asText()))
                .isPresent();
    }

    List<FieldPath> named() {
        List<FieldPath> named = new ArrayList<>(List.of(field));
        id.ifPresent(fields -> named.addAll(fields.fields()));
        return named;
    }
}
