package dev.refract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in one field; every method throws a {@link DataFault} that names the field when it holds something else.
 *
 * @param path where it stands, for messages
 * @param node neither null nor missing
 */
record FieldValue(String path, JsonNode node) {
    private static final int SHOWN = 40;

    /** A text. */
    String text() {
        if (!node.isTextual()) {
            throw mustBe("text");
        }
        return node.textValue();
    }

    /** What names a thing: a text that is not empty, a whole number or a flag. */
    String name() {
        boolean plain = node.isTextual() || node.isIntegralNumber() || node.isBoolean();
        if (!plain || node.asText().isEmpty()) {
            throw mustBe("a text that is not empty, or a whole number");
        }
        return node.asText();
    }

    /** A finite number that a double holds; a whole one exactly. */
    double number() {
        if (!node.isNumber()) {
            throw mustBe("a number");
        }
        double near = node.doubleValue();
        if (!Double.isFinite(near)) {
            throw mustBe("a finite number");
        }
        if (node.isIntegralNumber() && new BigDecimal(near).compareTo(new BigDecimal(node.bigIntegerValue())) != 0) {
            throw mustBe("a number that 64-bit floating point holds exactly");
        }
        return near;
    }

    /** A whole number of 64 bits. */
    long wholeNumber() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw mustBe("a whole number of 64 bits");
        }
        return node.longValue();
    }

    /** True or false. */
    boolean flag() {
        if (!node.isBoolean()) {
            throw mustBe("true or false");
        }
        return node.booleanValue();
    }

    /** The bytes, or those that a text in Base64 stands for. */
    Bytes bytes(BytesEncoding encoding) {
        if (encoding == BytesEncoding.BYTES) {
            if (!node.isBinary()) {
                throw mustBe("bytes");
            }
            try {
                return Bytes.of(node.binaryValue());
            } catch (IOException e) {
                throw new IllegalStateException("bytes need no decoding", e);
            }
        }
        try {
            return Bytes.of(Base64.getDecoder().decode(text()));
        } catch (IllegalArgumentException e) {
            throw mustBe("Base64");
        }
    }

    /** The time, when the value is one by its type. */
    Optional<Instant> instant() {
        return node instanceof POJONode pojo && pojo.getPojo() instanceof Instant instant
                ? Optional.of(instant)
                : Optional.empty();
    }

    /** The elements of a list. */
    List<FieldValue> elements() {
        if (!node.isArray()) {
            throw mustBe("a list");
        }
        List<FieldValue> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(present(path + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    /** The fields of a record that are not null, by name, in order. */
    Map<String, FieldValue> members() {
        if (!node.isObject()) {
            throw mustBe("a record");
        }
        Map<String, FieldValue> members = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                members.put(field.getKey(), new FieldValue(path + "." + field.getKey(), field.getValue()));
            }
        });
        return members;
    }

    /** The fault of this field: it {@code must be} {@code wanted}. */
    DataFault mustBe(String wanted) {
        return new DataFault(Reason.INVALID_SAMPLE, "field " + path + " must be " + wanted + ", found " + words(node));
    }

    private static FieldValue present(String path, JsonNode node) {
        if (node.isNull()) {
            throw new DataFault(Reason.INVALID_SAMPLE, "field " + path + " is missing or null");
        }
        return new FieldValue(path, node);
    }

    /** A value in a few words, for messages. */
    static String words(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "a record";
            case ARRAY -> "a list";
            case BINARY -> "bytes";
            case NULL, MISSING -> "null";
            case POJO -> "a time";
            case STRING -> "the text \"" + cut(node.textValue()) + "\"";
            default -> cut(node.asText());
        };
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
