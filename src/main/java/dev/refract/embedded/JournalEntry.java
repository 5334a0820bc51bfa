package dev.refract.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * One change of the registry as it stands in the {@code _schemas} topic: a JSON key that says what the
 * change is about, so that compaction keeps the last word, and a JSON value. The fields are those
 * Confluent's registry writes to its topic of the same name.
 */
sealed interface JournalEntry {

    /** A schema became the next version of a subject. */
    record SchemaAdded(RegisteredSchema schema) implements JournalEntry {}

    /** The level of a subject, or of all that have none if the subject is absent, was set. */
    record LevelSet(Optional<String> subject, Compatibility level) implements JournalEntry {}

    /** The level of a subject, or the global one, went back to the default. */
    record LevelCleared(Optional<String> subject) implements JournalEntry {}

    /** Record key, UTF-8 JSON. */
    default byte[] key() {
        ObjectNode key = Json.MAPPER.createObjectNode();
        if (this instanceof SchemaAdded added) {
            key.put("keytype", "SCHEMA")
                    .put("subject", added.schema.subject())
                    .put("version", added.schema.version())
                    .put("magic", 1);
        } else {
            Optional<String> subject = this instanceof LevelSet set ? set.subject : ((LevelCleared) this).subject;
            key.put("keytype", "CONFIG").put("subject", subject.orElse(null)).put("magic", 0);
        }
        return Json.bytes(key);
    }

    /** Record value, UTF-8 JSON; null for what compaction may forget. */
    default byte[] value() {
        if (this instanceof SchemaAdded added) {
            return Json.bytes(Json.MAPPER
                    .createObjectNode()
                    .put("subject", added.schema.subject())
                    .put("version", added.schema.version())
                    .put("id", added.schema.id())
                    .put("schema", added.schema.schema().toString())
                    .put("deleted", false));
        }
        if (this instanceof LevelSet set) {
            return Json.bytes(Json.MAPPER.createObjectNode().put("compatibilityLevel", set.level.name()));
        }
        return null;
    }

    /**
     * Reads a record of the topic.
     *
     * @throws EmbeddedException if it is none this registry wrote
     */
    static JournalEntry parse(byte[] keyBytes, byte[] valueBytes) {
        try {
            JsonNode key = Json.MAPPER.readTree(keyBytes);
            Optional<String> subject =
                    Optional.ofNullable(key.path("subject").asText(null)).filter(s -> key.hasNonNull("subject"));
            String type = key.path("keytype").asText();
            if (type.equals("CONFIG") && valueBytes == null) {
                return new LevelCleared(subject);
            }
            if (type.equals("CONFIG")) {
                JsonNode value = Json.MAPPER.readTree(valueBytes);
                return new LevelSet(
                        subject,
                        Compatibility.valueOf(value.path("compatibilityLevel").asText()));
            }
            if (type.equals("SCHEMA") && valueBytes != null && subject.isPresent()) {
                JsonNode value = Json.MAPPER.readTree(valueBytes);
                return new SchemaAdded(new RegisteredSchema(
                        subject.get(),
                        value.path("version").intValue(),
                        value.path("id").intValue(),
                        new Schema.Parser().parse(value.path("schema").asText())));
            }
        } catch (java.io.IOException | RuntimeException e) {
            throw unreadable(keyBytes, e);
        }
        throw unreadable(keyBytes, null);
    }

    private static EmbeddedException unreadable(byte[] key, Exception cause) {
        String shown = key == null ? "none" : new String(key, StandardCharsets.UTF_8);
        return new EmbeddedException("Topic _schemas holds a record this registry cannot read, key " + shown, cause);
    }

    /** The mapper of the journal. */
    final class Json {
        private static final ObjectMapper MAPPER = new ObjectMapper();

        private Json() {}

        private static byte[] bytes(ObjectNode node) {
            try {
                return MAPPER.writeValueAsBytes(node);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
