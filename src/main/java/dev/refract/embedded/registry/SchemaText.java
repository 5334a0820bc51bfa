package dev.refract.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** Avro schemas as text. Anybody may send one, so none is taken in good faith. */
final class SchemaText {
    /** Types within types; deeper ones would overflow the stack of a reader. */
    private static final int MAX_DEPTH = 100;

    /** No record that a broker takes holds more. */
    private static final int MAX_FIXED_BYTES = 512 * 1024 * 1024;

    private static final Set<String> RESERVED = Set.of(
            "type",
            "name",
            "namespace",
            "doc",
            "fields",
            "items",
            "values",
            "symbols",
            "size",
            "default",
            "aliases",
            "order",
            "logicalType",
            "precision",
            "scale");

    private SchemaText() {}

    /**
     * Parses a schema.
     *
     * @param referenced texts of the schemas it uses, each after those that it uses itself
     * @throws RegistryFault 42201 if it is not valid
     */
    static Schema parse(String text, List<String> referenced) {
        try {
            var parser = new Schema.Parser();
            referenced.forEach(parser::parse);
            Schema schema = parser.parse(text);
            checkDepth(schema, new HashSet<>(), 0);
            return schema;
        } catch (StackOverflowError e) {
            throw RegistryFault.invalidSchema("its types are nested too deeply");
        } catch (RegistryFault e) {
            throw e;
        } catch (RuntimeException e) {
            throw RegistryFault.invalidSchema(String.valueOf(e.getMessage()));
        }
    }

    /** The text that is kept: without spaces, and types that the schema refers to are not written out. */
    static String canonical(String text, Schema schema, boolean refers) {
        if (!refers) {
            return schema.toString();
        }
        try {
            return Json.MAPPER.readTree(text).toString();
        } catch (JsonProcessingException e) {
            throw RegistryFault.invalidSchema(e.getOriginalMessage());
        }
    }

    /** The text with properties that are not Avro's behind those that are, in the order of their names. */
    static String normalized(String canonical) {
        try {
            return normalized(Json.MAPPER.readTree(canonical)).toString();
        } catch (JsonProcessingException e) {
            throw RegistryFault.invalidSchema(e.getOriginalMessage());
        }
    }

    private static JsonNode normalized(JsonNode node) {
        if (node.isArray()) {
            var items = Json.MAPPER.createArrayNode();
            node.forEach(item -> items.add(normalized(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode ordered = Json.object();
        var properties = new TreeMap<String, JsonNode>();
        node.properties().forEach(field -> {
            boolean type = !field.getKey().equals("default") && RESERVED.contains(field.getKey());
            if (type) {
                ordered.set(field.getKey(), normalized(field.getValue()));
            } else if (RESERVED.contains(field.getKey())) {
                ordered.set(field.getKey(), field.getValue());
            } else {
                properties.put(field.getKey(), field.getValue());
            }
        });
        return ordered.setAll(properties);
    }

    private static void checkDepth(Schema schema, Set<String> seen, int depth) {
        if (depth > MAX_DEPTH) {
            throw RegistryFault.invalidSchema("its types are nested more than " + MAX_DEPTH + " deep");
        }
        switch (schema.getType()) {
            case RECORD -> {
                // a type that contains itself is none the deeper for it
                if (seen.add(schema.getFullName())) {
                    schema.getFields().forEach(field -> checkDepth(field.schema(), seen, depth + 1));
                }
            }
            case ARRAY -> checkDepth(schema.getElementType(), seen, depth + 1);
            case MAP -> checkDepth(schema.getValueType(), seen, depth + 1);
            case UNION -> schema.getTypes().forEach(type -> checkDepth(type, seen, depth + 1));
            case FIXED -> {
                if (schema.getFixedSize() > MAX_FIXED_BYTES) {
                    throw RegistryFault.invalidSchema("type %s has %d bytes; %d are possible"
                            .formatted(schema.getFullName(), schema.getFixedSize(), MAX_FIXED_BYTES));
                }
            }
            default -> {
                // nothing within
            }
        }
    }
}
