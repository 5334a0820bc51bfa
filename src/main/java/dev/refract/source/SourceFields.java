package dev.refract.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The fields of one source record.
 *
 * @param value what its value says
 * @param key reads its key, only when a field of it is asked for
 */
public record SourceFields(JsonNode value, Supplier<JsonNode> key) {
    /** The field there; empty when it, or a record around it, is missing or null. */
    Optional<FieldValue> find(FieldPath path) {
        JsonNode node = path.in(path.ofKey() ? key.get() : value);
        return node.isMissingNode() ? Optional.empty() : Optional.of(new FieldValue(path.written(), node));
    }

    /** @throws DataFault when it is missing or null */
    FieldValue required(FieldPath path) {
        return find(path)
                .orElseThrow(
                        () -> new DataFault(Reason.INVALID_SAMPLE, "field " + path.written() + " is missing or null"));
    }
}
