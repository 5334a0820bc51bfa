package dev.refract.spec;

import dev.refract.declare.CanonicalForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * The fingerprint of everything that shapes a pipeline's output. It is part of the address of every
 * draw and stands in the lineage of every copy: equal digests make equal copies.
 */
public final class PipelineDigest {
    /** Where samples come from and go to, and when to stop: not what they look like. */
    private static final Set<String> NOT_SHAPING = Set.of("source", "sink", "limits");
    /** What is left of the source where records are read by a map: another map makes other samples of them. */
    private static final Set<String> MAPPING = Set.of("format", "map");

    private PipelineDigest() {}

    /** 64 hexadecimal digits: SHA-256 of {@link #text}, in UTF-8. */
    public static String of(Pipeline pipeline) {
        try {
            byte[] text = text(pipeline).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What is hashed: the canonical JSON of the fields that shape output, in declared order. */
    public static String text(Pipeline pipeline) {
        Map<String, Object> shaping = CanonicalForm.forDigest(pipeline);
        shaping.keySet().removeAll(NOT_SHAPING);
        if (!pipeline.source().isRefract()) {
            Map<String, Object> mapping = CanonicalForm.forDigest(pipeline.source());
            mapping.keySet().retainAll(MAPPING);
            shaping.put("source", mapping);
        }
        return CanonicalForm.json(shaping);
    }
}
