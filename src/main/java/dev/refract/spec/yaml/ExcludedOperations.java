package dev.refract.spec.yaml;

import java.util.Map;
import java.util.Optional;

/** Operations that users look for, and that are left out for a reason. */
final class ExcludedOperations {
    static final String MIXED_TEXTS =
            "no text lies between two texts, so a label shared between them would be true of neither;"
                    + " mix embeddings in training instead";

    private static final Map<String, String> REASONS = Map.of("text_mixup", MIXED_TEXTS, "text_cutmix", MIXED_TEXTS);

    private ExcludedOperations() {}

    /** Why nobody here has an operation of this id; empty when there is no reason of its own. */
    static Optional<String> reason(String id) {
        return Optional.ofNullable(REASONS.get(id));
    }
}
