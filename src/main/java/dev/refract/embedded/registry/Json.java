package dev.refract.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** JSON as the protocol has it. */
public final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** An array of texts, numbers or nodes. */
    public static ArrayNode array(Collection<?> values) {
        return MAPPER.valueToTree(values);
    }

    /** A field of an object, unless it is missing or null. */
    public static Optional<JsonNode> field(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    /** The same with the keys of all objects and the texts of all arrays in their natural order; nulls are left out. */
    static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            fields.values().removeIf(JsonNode::isNull);
            return object().setAll(fields);
        }
        boolean texts = node.isArray() && !node.isEmpty() && node.valueStream().allMatch(JsonNode::isTextual);
        if (texts) {
            var values = new TreeSet<String>();
            node.forEach(value -> values.add(value.textValue()));
            return array(values);
        }
        if (node.isArray()) {
            ArrayNode values = NODES.arrayNode();
            node.forEach(value -> values.add(sorted(value)));
            return values;
        }
        return node;
    }
}
