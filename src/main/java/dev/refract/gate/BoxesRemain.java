package dev.refract.gate;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;

/** Rejects a copy that lost too many of its origin's objects; samples without objects pass. */
@Named(id = "boxes_remain", doc = "Rejects a copy that lost too many of its origin's objects.")
public record BoxesRemain(
        @Param(
                doc = "Share of an object's original area that must be visible for it to count.",
                def = "0.4",
                min = 0,
                max = 1)
        double minVisibility,

        @Param(
                doc = "Share of the origin's objects that must remain; at least one always.",
                def = "0",
                min = 0,
                max = 1)
        double minShare)
        implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        int before = candidate.origin().label().instances().size();
        if (before == 0) {
            return Optional.empty();
        }
        long remaining = candidate.label().instances().stream()
                .filter(instance -> instance.visibility() >= minVisibility)
                .count();
        long needed = Math.max(1, (long) Math.ceil(minShare * before));
        return remaining >= needed
                ? Optional.empty()
                : Optional.of(remaining + " of " + before + " objects remain, at least " + needed + " must");
    }
}
