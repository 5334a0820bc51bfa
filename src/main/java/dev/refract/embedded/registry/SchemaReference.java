package dev.refract.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Another schema that a schema uses.
 *
 * @param name how the schema calls it; for Avro the full name of the type
 * @param subject where it is registered
 * @param version its version there
 */
record SchemaReference(String name, String subject, int version) {
    static SchemaReference parse(JsonNode node) {
        return new SchemaReference(
                node.path("name").asText(),
                node.path("subject").asText(),
                node.path("version").asInt());
    }

    ObjectNode toJson() {
        return Json.object().put("name", name).put("subject", subject).put("version", version);
    }
}
