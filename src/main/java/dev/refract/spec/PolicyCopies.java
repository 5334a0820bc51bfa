package dev.refract.spec;

import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.augment.policy.ApplyEach;
import dev.refract.declare.InvalidFieldException;
import java.util.List;
import java.util.Optional;

/**
 * How many copies a policy asks for. It is asked when it is the only entry of the steps, for then it
 * makes a copy whole; and it is heard when nothing else decides the number.
 */
final class PolicyCopies {
    private PolicyCopies() {}

    /** What the only entry of {@code steps} asks for; empty when it does not ask, or there are others. */
    static Optional<Integer> of(List<Stage> steps) {
        return steps.size() == 1 && steps.get(0).part() instanceof Policy policy ? policy.copies() : Optional.empty();
    }

    /**
     * Refuses numbers that contradict each other.
     *
     * @throws InvalidFieldException when {@code copies} is another number than the policy's
     */
    static void check(Optional<Integer> copies, List<Stage> steps) {
        Optional<Integer> asked = of(steps);
        if (copies.isPresent() && asked.isPresent() && !copies.equals(asked) && isWritten(steps)) {
            throw new InvalidFieldException(
                    "copies",
                    "is " + copies.get() + ", while the policy asks for " + asked.get()
                            + " by num_per_original; remove either");
        }
    }

    /** Whether the user wrote the policy's number, and it does not just follow from its steps. */
    static boolean isWritten(List<Stage> steps) {
        return of(steps).isPresent() && !(steps.get(0).part() instanceof ApplyEach);
    }
}
