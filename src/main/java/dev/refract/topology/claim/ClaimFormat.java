package dev.refract.topology.claim;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.refract.declare.CanonicalForm;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Claims as JSON, to be read by people, too. */
final class ClaimFormat {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ClaimFormat() {}

    /** What is written of a claim; {@code kind} to {@code owner} stand in it and in the key. */
    static byte[] encode(Claim claim) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", claim.kind().name());
        fields.put("subject", claim.subject());
        fields.put("owner", claim.owner());
        fields.put("topic_id", claim.topicId());
        fields.put("digest", claim.digest());
        fields.put("source", claim.source());
        fields.put("split", claim.split().settings());
        fields.put("stores", claim.stores());
        fields.put("adopted", claim.adopted());
        return CanonicalForm.json(fields).getBytes(UTF_8);
    }

    /** The claim; empty for what is none, as any client may have written it. */
    static Optional<Claim> decode(byte[] value) {
        try {
            Map<String, Object> fields = MAPPER.readValue(value, new TypeReference<>() {});
            return Optional.of(new Claim(
                    Claim.Kind.valueOf((String) fields.get("kind")),
                    text(fields, "subject"),
                    text(fields, "owner"),
                    text(fields, "topic_id"),
                    text(fields, "digest"),
                    text(fields, "source"),
                    new SplitRule(new TreeMap<>(
                            MAPPER.convertValue(fields.get("split"), new TypeReference<Map<String, String>>() {}))),
                    texts(fields, "stores"),
                    texts(fields, "adopted")));
        } catch (IOException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(Map<String, Object> fields, String name) {
        return MAPPER.convertValue(
                Objects.requireNonNull(fields.get(name), name), new TypeReference<List<String>>() {});
    }

    private static String text(Map<String, Object> fields, String name) {
        return (String) Objects.requireNonNull(fields.get(name), name);
    }
}
