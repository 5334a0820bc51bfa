package dev.refract.gate;

import dev.refract.declare.Named;
import java.util.Optional;

/** Rejects a copy whose payload equals an earlier copy of the same origin, or the origin itself. */
@Named(id = "no_duplicate_of_sibling", doc = "Rejects a copy equal to an earlier copy of its origin.")
public record NoDuplicateOfSibling() implements Gate {
    @Override
    public Optional<String> reject(Candidate candidate) {
        int duplicate = candidate.siblings().indexOf(candidate.payload());
        if (duplicate >= 0) {
            return Optional.of("equals sibling " + (duplicate + 1));
        }
        return candidate.payload().equals(candidate.origin().payload())
                ? Optional.of("equals its origin")
                : Optional.empty();
    }

    @Override
    public boolean comparesSiblings() {
        return true;
    }
}
