package dev.refract.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/**
 * One sample of each kind, as a plain value of JSON in {@code src/it/clients/samples.json}; every client writes these
 * and nothing else.
 */
public final class SampleValues {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SampleValues() {}

    /** By name, without id and group. */
    public static Map<String, ObjectNode> read() throws IOException {
        Map<String, ObjectNode> samples = new TreeMap<>();
        JSON.readTree(Path.of("src/it/clients/samples.json").toFile())
                .properties()
                .forEach(sample -> samples.put(sample.getKey(), (ObjectNode) sample.getValue()));
        return samples;
    }

    /** A line for a client: the record's key and value. */
    static String line(ObjectNode value) {
        ObjectNode line = NODES.objectNode();
        line.set("key", value.get("id"));
        line.set("value", value);
        return line.toString();
    }

    /** What a reader must see of an original: what was sent, what the schema adds, and what the pipeline decides. */
    static JsonNode expected(Schema schema, ObjectNode sent, Split split) {
        ObjectNode whole = (ObjectNode) complete(schema, sent);
        whole.put("split", split.name());
        JsonNode first = null;
        for (JsonNode share : whole.path("label").path("classes")) {
            first = first == null
                            || share.get("share").asDouble()
                                    > first.get("share").asDouble()
                    ? share
                    : first;
        }
        if (first != null) {
            whole.set("main_class", first.get("name"));
        }
        return canonical(whole);
    }

    /** Numbers as JavaScript has them, so that 1 and 1.0 are equal. */
    static JsonNode canonical(JsonNode value) {
        if (value.isNumber()) {
            return NODES.numberNode(value.doubleValue());
        }
        if (value.isArray()) {
            var array = NODES.arrayNode();
            value.forEach(item -> array.add(canonical(item)));
            return array;
        }
        if (value.isObject()) {
            ObjectNode object = NODES.objectNode();
            value.properties().forEach(member -> object.set(member.getKey(), canonical(member.getValue())));
            return object;
        }
        return value;
    }

    private static JsonNode complete(Schema schema, JsonNode value) {
        return switch (schema.getType()) {
            case RECORD -> {
                ObjectNode record = NODES.objectNode();
                for (Schema.Field field : schema.getFields()) {
                    JsonNode member = value.get(field.name());
                    record.set(field.name(), complete(field.schema(), member == null ? byDefault(field) : member));
                }
                yield record;
            }
            case UNION -> value.isNull() ? value : complete(schema.getTypes().get(1), value);
            case ARRAY -> {
                var array = NODES.arrayNode();
                value.forEach(item -> array.add(complete(schema.getElementType(), item)));
                yield array;
            }
            default -> value;
        };
    }

    static JsonNode byDefault(Schema.Field field) {
        Object value = field.defaultVal();
        return value == JsonProperties.NULL_VALUE ? NODES.nullNode() : JSON.valueToTree(value);
    }
}
