package dev.refract.gate;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;

/** Refuses a copy whose payload is its origin's, or so close to it that a model learns nothing. */
@Named(id = "differs_from_origin", doc = "Refuses a copy that is (nearly) its origin.")
public record DiffersFromOrigin(
        @Param(
                doc = "Least change: mean pixel difference, share of edited tokens or changed cells.",
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
