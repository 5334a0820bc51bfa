package dev.refract.feed.coco;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** An id of a COCO document as a text, however it is written. */
final class CocoId {
    private CocoId() {}

    /** The text of a number or a text; empty for null, nothing, an empty text and what is neither. */
    static Optional<String> of(JsonNode written) {
        if (written.isTextual()) {
            return Optional.of(written.asText()).filter(id -> !id.isBlank());
        }
        if (!written.isNumber()) {
            return Optional.empty();
        }
        return Optional.of(
                written.isIntegralNumber()
                        ? written.asText()
                        : written.decimalValue().stripTrailingZeros().toPlainString());
    }
}
