package dev.refract.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is registered. Two that are equal have one id within a context.
 *
 * @param schema Avro schema in its canonical text
 * @param references schemas that it uses and does not hold
 * @param metadata tags, properties and sensitive ones, sorted
 * @param ruleSet rules for clients, kept as they are
 */
public record SchemaDefinition(
        String schema, List<SchemaReference> references, Optional<JsonNode> metadata, Optional<JsonNode> ruleSet) {

    /** Reads a request to register or a value of the journal. */
    public static SchemaDefinition parse(JsonNode node) {
        List<SchemaReference> references = new ArrayList<>();
        node.path("references").forEach(reference -> references.add(SchemaReference.parse(reference)));
        return new SchemaDefinition(
                node.path("schema").asText(""),
                List.copyOf(references),
                Json.field(node, "metadata").map(Json::sorted),
                Json.field(node, "ruleSet").map(Json::sorted));
    }

    SchemaDefinition withSchema(String text) {
        return new SchemaDefinition(text, references, metadata, ruleSet);
    }

    /** What stays as it was when the next version says nothing about it. */
    SchemaDefinition inheriting(SchemaDefinition previous) {
        return schema.isBlank()
                ? new SchemaDefinition(
                        previous.schema,
                        previous.references,
                        metadata.or(previous::metadata),
                        ruleSet.or(previous::ruleSet))
                : new SchemaDefinition(
                        schema, references, metadata.or(previous::metadata), ruleSet.or(previous::ruleSet));
    }

    /** A property of the metadata. */
    Optional<String> property(String key) {
        return metadata.flatMap(data -> Json.field(data.path("properties"), key))
                .map(JsonNode::asText);
    }

    /** Adds the fields that say what is registered. */
    ObjectNode writeTo(ObjectNode json) {
        json.put("schemaType", "AVRO");
        if (!references.isEmpty()) {
            json.set(
                    "references",
                    Json.array(references.stream().map(SchemaReference::toJson).toList()));
        }
        metadata.ifPresent(data -> json.set("metadata", data));
        ruleSet.ifPresent(rules -> json.set("ruleSet", rules));
        return json.put("schema", schema);
    }
}
