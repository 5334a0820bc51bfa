package dev.refract.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * The name of a schema that is the same in every registry: the MD5 of its text, references, metadata and rules as 16
 * bytes of a UUID. The order of what is hashed is that of Confluent's registry, whose clients send it in a header.
 */
final class SchemaGuid {
    private static final List<String> RULES = List.of("migrationRules", "domainRules", "encodingRules");
    private static final List<String> RULE =
            List.of("name", "doc", "kind", "mode", "type", "tags", "params", "expr", "onSuccess", "onFailure");

    private final MessageDigest digest;

    private SchemaGuid(MessageDigest digest) {
        this.digest = digest;
    }

    /** The guid of a definition. */
    static String of(SchemaDefinition definition) {
        try {
            var guid = new SchemaGuid(MessageDigest.getInstance("MD5"));
            guid.add(definition);
            ByteBuffer bytes = ByteBuffer.wrap(guid.digest.digest());
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private void add(SchemaDefinition definition) {
        add(definition.schema());
        definition.references().forEach(reference -> {
            add(reference.name());
            add(reference.subject());
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(reference.version())
                    .array());
        });
        definition.metadata().ifPresent(metadata -> {
            digest.update((byte) 1);
            List.of("tags", "properties", "sensitive").forEach(field -> addAll(metadata.path(field)));
        });
        definition.ruleSet().ifPresent(rules -> {
            digest.update((byte) 1);
            RULES.forEach(kind -> rules.path(kind).forEach(this::addRule));
            addAll(rules.path("enableAt"));
        });
    }

    private void addRule(JsonNode rule) {
        RULE.forEach(field -> addAll(rule.path(field)));
        if (rule.path("disabled").asBoolean()) {
            digest.update((byte) 1);
        }
    }

    /** A text, the elements of an array, or keys and values of an object. */
    private void addAll(JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                add(field.getKey());
                addAll(field.getValue());
            });
        } else if (node.isArray()) {
            node.forEach(this::addAll);
        } else if (!node.isNull()) {
            add(node.asText(""));
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
