package dev.refract.cli.accounting;

import dev.refract.sample.DeadLetter;
import dev.refract.sample.LaterCopies;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The dead letters of one pipeline: which of its inputs and which of their copies were refused, and why. */
final class Refusals {
    private final String owner;
    private final String source;
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Set<RecordPosition> refused = new HashSet<>();
    private final Map<RecordPosition, Integer> copies = new HashMap<>();

    /**
     * No letters yet.
     *
     * @param owner the pipeline as {@code name@version}
     * @param source topic of its inputs
     */
    Refusals(String owner, String source) {
        this.owner = owner;
        this.source = source;
    }

    /** Takes a letter; those of other pipelines and other sources do not count. */
    void add(DeadLetter letter) {
        if (!owner.equals(letter.pipeline() + "@" + letter.version())
                || !source.equals(letter.from().topic())) {
            return;
        }
        reasons.merge(letter.reason().code(), 1L, Long::sum);
        RecordPosition position =
                new RecordPosition(letter.from().partition(), letter.from().offset());
        if (letter.copy().isEmpty()) {
            refused.add(position);
        } else {
            int lost = 1 + LaterCopies.of(letter.message()).count();
            copies.merge(position, lost, Integer::sum);
        }
    }

    /** Whether the input itself was refused. */
    boolean refused(RecordPosition input) {
        return refused.contains(input);
    }

    /** Copies of the input that were refused, or not tried after one that cannot be made. */
    int copies(RecordPosition input) {
        return copies.getOrDefault(input, 0);
    }

    /** How many letters there are of each reason. */
    Map<String, Long> reasons() {
        return Collections.unmodifiableMap(reasons);
    }
}
