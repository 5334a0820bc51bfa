package dev.refract.augment;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/** Chooses among stages; a declared record. */
public interface Policy extends Part {

    /** The stages it chooses from. */
    List<Stage> steps();

    /** The same policy with each of its lists of stages changed; at least one stage must remain. */
    Policy map(UnaryOperator<List<Stage>> change);

    /**
     * The positions in {@link #steps()} to play, in playing order. Each of them is still subject to
     * its own {@code p}.
     */
    int[] choose(UniformRandomProvider random);
}
