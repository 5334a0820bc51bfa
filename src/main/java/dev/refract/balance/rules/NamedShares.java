package dev.refract.balance.rules;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shares by name. While a class is not seen, its share is divided among the others in proportion; the distance to the
 * target counts it as missing.
 *
 * @param shares class to share, each above 0
 * @param unknown share of all labels not named, together; 0 drops them. It and the named shares sum
 *     to 1.
 */
@Named(id = "shares", doc = "Shares by name of class.")
public record NamedShares(
        @Param(
                doc = "Share of each class; they and unknown sum to 1.",
                min = 0,
                max = 1,
                shorthand = true,
                example = "{wbc: 0.6, rbc: 0.4}")
        SortedMap<String, Double> shares,

        @Param(doc = "Share of all classes not named, together; 0 drops them.", def = "0", min = 0, max = 1)
        double unknown)
        implements Target {
    private static final double TOLERANCE = 1e-6;

    public NamedShares {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("shares must name at least one class, found none");
        }
        double sum = unknown;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            if (!(share.getValue() > 0 && share.getValue() <= 1)) {
                throw new IllegalArgumentException("share of " + share.getKey() + " must be in (0, 1], found "
                        + share.getValue() + "; leave a class out to drop it");
            }
            sum += share.getValue();
        }
        if (!(unknown >= 0 && unknown < 1)) {
            throw new IllegalArgumentException("unknown must be in [0, 1), found " + unknown);
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException("shares and unknown must sum to 1, found " + sum);
        }
    }

    /** Shares by name that leave nothing, or the rest to 1, for labels not named. */
    public static NamedShares of(Map<String, Double> shares) {
        double named = new TreeMap<>(shares)
                .values().stream().mapToDouble(Double::doubleValue).sum();
        double rest = 1 - named;
        return new NamedShares(new TreeMap<>(shares), rest > TOLERANCE ? rest : 0);
    }

    @Override
    public double weight(String label, double share, double sightings) {
        return shares.getOrDefault(label, 0.0);
    }

    @Override
    public Set<String> declared() {
        return shares.keySet();
    }

    @Override
    public OptionalDouble unknownShare() {
        return OptionalDouble.of(unknown);
    }
}
