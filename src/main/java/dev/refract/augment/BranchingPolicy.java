package dev.refract.augment;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A policy that does something with what its branches made of the payload: blends them, say, or puts each
 * back in its place. In the lineage it is a {@link BranchStart}, the steps of each branch, each closed by a
 * {@link BranchEnd}.
 *
 * @param <F> the facts of the medium it works on
 */
public interface BranchingPolicy<F extends Facts> extends Policy {

    /**
     * Draws the frame. Implementations declare the very type of their frame, as operations do.
     *
     * @return empty when there is nothing to enclose in such a subject
     */
    Optional<? extends BranchStart> draw(F facts, UniformRandomProvider random);

    /** The positions in {@link #steps()} to apply in branch number {@code branch}, in order. */
    int[] selectIn(int branch, UniformRandomProvider random);

    @Override
    default int[] select(UniformRandomProvider random) {
        return selectIn(0, random);
    }
}
