package dev.refract.cli.reports;

import dev.refract.sample.Sample;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts copies whose payload is that of their origin. It keeps a hash of each of the first origins, so that its memory
 * has a bound; copies of later ones are not looked at.
 */
final class UnchangedCopies {
    private static final int MOST = 200_000;

    private final Map<String, Integer> origins = new HashMap<>();
    private long compared;
    private long equal;

    void origin(Sample sample) {
        if (origins.size() < MOST) {
            origins.put(sample.id(), sample.payload().hashCode());
        }
    }

    void output(Sample sample) {
        Integer origin = sample.copy() == 0 ? null : origins.get(sample.originId());
        if (origin != null) {
            compared++;
            equal += origin == sample.payload().hashCode() ? 1 : 0;
        }
    }

    /** A sentence where some copies are not worth their place. */
    Optional<String> line() {
        return equal == 0
                ? Optional.empty()
                : Optional.of(
                        "unchanged %,d of %,d copies equal their origin; the gate differs_from_origin refuses them"
                                .formatted(equal, compared));
    }
}
