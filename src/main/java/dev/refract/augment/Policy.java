package dev.refract.augment;

import dev.refract.sample.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/** Chooses among stages; a declared record. */
public interface Policy extends Transform {

    /** The one kind of data its own steps work on; empty when its steps are the user's. */
    default Optional<Kind> kind() {
        return Optional.empty();
    }

    /** The stages it chooses from. */
    List<Stage> steps();

    /** The same policy with each of its lists of stages changed; at least one stage must remain. */
    Policy map(UnaryOperator<List<Stage>> change);

    /**
     * The positions in {@link #steps()} to apply, in order. Each step is still subject to its own {@code p}.
     */
    int[] select(UniformRandomProvider random);

    /**
     * The positions to apply in one copy. Most policies do not depend on the number of the copy.
     *
     * @param copy number of the copy among those of its origin, from 1
     */
    default int[] select(int copy, UniformRandomProvider random) {
        return select(random);
    }

    /**
     * How many copies of each origin this policy asks for when it is the only entry of a pipeline's steps and
     * nothing else decides; empty when it does not ask.
     */
    default Optional<Integer> copies() {
        return Optional.empty();
    }
}
