package dev.refract.gate;

import dev.refract.declare.Family;
import java.util.Optional;

/** One condition on copies; a declared record. */
@Family(noun = "a gate")
public interface Gate {

    /** Why {@code candidate} must not be published, in one line; empty when it may be. */
    Optional<String> reject(Candidate candidate);

    /** Whether it looks at {@link Candidate#siblings}, which are then kept until the last copy is made. */
    default boolean comparesSiblings() {
        return false;
    }
}
