package dev.refract.gate;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;

/** Rejects a copy whose payload is its origin's, or so close to it that a model learns nothing. */
@Named(id = "differs_from_origin", doc = "Rejects a copy that is equal to its origin or nearly so.")
public record DiffersFromOrigin(
        @Param(
                doc = "Minimum distance: mean pixel difference, share of edited tokens or changed cells.",
                def = "0.002",
                min = 0,
                max = 1)
        double minDistance)
        implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        if (candidate.distance() > 0 && candidate.distance() >= minDistance) {
            return Optional.empty();
        }
        return Optional.of("differs from its origin by " + candidate.distance() + ", less than " + minDistance);
    }
}
