package dev.refract.spec.yaml;

import java.util.Map;

/** Operations that users look for, and that are left out for a reason. */
final class ExcludedOperations {
    static final String MIXED_TEXTS =
            "no text lies between two texts, so a label shared between them would be true of neither;"
                    + " mix embeddings in training instead";

    private static final Map<String, String> REASONS = Map.of("text_mixup", MIXED_TEXTS, "text_cutmix", MIXED_TEXTS);

    private ExcludedOperations() {}

    /** What is said of an id that nobody here has; {@code otherwise} when there is no reason of its own. */
    static String orElse(String id, String otherwise) {
        String reason = REASONS.get(id);
        return reason == null ? otherwise : id + " is left out: " + reason;
    }
}
