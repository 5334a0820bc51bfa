package dev.refract.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.embedded.registry.JournalEntry.ConfigErased;
import dev.refract.embedded.registry.JournalEntry.ConfigWritten;
import dev.refract.embedded.registry.JournalEntry.ContextErased;
import dev.refract.embedded.registry.JournalEntry.ContextWritten;
import dev.refract.embedded.registry.JournalEntry.ModeErased;
import dev.refract.embedded.registry.JournalEntry.ModeWritten;
import dev.refract.embedded.registry.JournalEntry.SchemaErased;
import dev.refract.embedded.registry.JournalEntry.SchemaWritten;
import dev.refract.embedded.registry.JournalEntry.SubjectHidden;
import java.io.IOException;
import java.util.Optional;

/**
 * How changes stand in the {@code _schemas} topic: a JSON key that says what the change is about, and a JSON value,
 * with the fields that Confluent's registry writes to its topic of the same name.
 */
final class JournalFormat {
    private static final String TENANT = "default";

    private JournalFormat() {}

    static byte[] key(JournalEntry entry) {
        ObjectNode key = Json.object();
        if (entry instanceof SchemaWritten written) {
            schemaKey(key, written.schema().subject(), written.schema().version());
        } else if (entry instanceof SchemaErased erased) {
            schemaKey(key, erased.subject(), erased.version());
        } else if (entry instanceof SubjectHidden hidden) {
            subjectKey(key, "DELETE_SUBJECT", Optional.of(hidden.subject()));
        } else if (entry instanceof ConfigWritten written) {
            subjectKey(key, "CONFIG", written.subject());
        } else if (entry instanceof ConfigErased erased) {
            subjectKey(key, "CONFIG", erased.subject());
        } else if (entry instanceof ModeWritten written) {
            subjectKey(key, "MODE", written.subject());
        } else if (entry instanceof ModeErased erased) {
            subjectKey(key, "MODE", erased.subject());
        } else if (entry instanceof ContextWritten written) {
            contextKey(key, written.context());
        } else if (entry instanceof ContextErased erased) {
            contextKey(key, erased.context());
        }
        return bytes(key);
    }

    private static void schemaKey(ObjectNode key, SubjectName subject, int version) {
        key.put("keytype", "SCHEMA")
                .put("subject", subject.toString())
                .put("version", version)
                .put("magic", 1);
    }

    private static void subjectKey(ObjectNode key, String type, Optional<SubjectName> subject) {
        key.put("keytype", type)
                .put("subject", subject.map(SubjectName::toString).orElse(null))
                .put("magic", 0);
    }

    private static void contextKey(ObjectNode key, String context) {
        key.put("keytype", "CONTEXT")
                .put("tenant", TENANT)
                .put("context", context)
                .put("magic", 0);
    }

    static byte[] value(JournalEntry entry) {
        ObjectNode value = Json.object();
        if (entry instanceof SchemaWritten written) {
            RegisteredSchema schema = written.schema();
            value.put("subject", schema.subject().toString())
                    .put("version", schema.version())
                    .put("id", schema.id());
            schema.definition().writeTo(value).put("deleted", schema.deleted());
        } else if (entry instanceof SubjectHidden hidden) {
            value.put("subject", hidden.subject().toString()).put("version", hidden.version());
        } else if (entry instanceof ConfigWritten written) {
            value.setAll(written.config().fields());
        } else if (entry instanceof ModeWritten written) {
            value.put("mode", written.mode().name());
        } else if (entry instanceof ContextWritten written) {
            value.put("tenant", TENANT).put("context", written.context());
        } else {
            return null;
        }
        return bytes(value);
    }

    /**
     * Reads a record of the topic.
     *
     * @throws IOException if it is no JSON
     * @throws RuntimeException if it is no change of a registry
     */
    static JournalEntry parse(byte[] keyBytes, byte[] valueBytes) throws IOException {
        JsonNode key = Json.MAPPER.readTree(keyBytes == null ? new byte[0] : keyBytes);
        Optional<SubjectName> subject =
                Json.field(key, "subject").map(JsonNode::textValue).map(SubjectName::parse);
        String type = key.path("keytype").asText();
        if (valueBytes == null) {
            return switch (type) {
                case "SCHEMA" ->
                    new SchemaErased(subject.orElseThrow(), key.path("version").intValue());
                case "CONFIG" -> new ConfigErased(subject);
                case "MODE" -> new ModeErased(subject);
                case "CONTEXT" -> new ContextErased(key.path("context").textValue());
                default -> throw new IllegalArgumentException("its keytype is '" + type + "'");
            };
        }
        JsonNode value = Json.MAPPER.readTree(valueBytes);
        return switch (type) {
            case "SCHEMA" -> new SchemaWritten(schema(subject.orElseThrow(), value));
            case "DELETE_SUBJECT" ->
                new SubjectHidden(subject.orElseThrow(), value.path("version").intValue());
            case "CONFIG" -> new ConfigWritten(subject, SubjectConfig.parse(value));
            case "MODE" ->
                new ModeWritten(subject, RegistryMode.valueOf(value.path("mode").asText()));
            case "CONTEXT" -> new ContextWritten(value.path("context").textValue());
            default -> throw new IllegalArgumentException("its keytype is '" + type + "'");
        };
    }

    private static RegisteredSchema schema(SubjectName subject, JsonNode value) {
        int version = value.path("version").intValue();
        int id = value.path("id").intValue();
        String type = value.path("schemaType").asText("AVRO");
        if (version < 1 || id < 1 || !type.equals("AVRO")) {
            throw new IllegalArgumentException(
                    "it has version %d, id %d and schemaType %s".formatted(version, id, type));
        }
        return new RegisteredSchema(
                subject,
                version,
                id,
                SchemaDefinition.parse(value),
                value.path("deleted").asBoolean());
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return Json.MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
