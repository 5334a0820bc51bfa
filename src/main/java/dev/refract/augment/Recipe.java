package dev.refract.augment;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/** A named policy with given steps. */
public interface Recipe extends Policy {

    /** What it stands for. */
    Policy policy();

    @Override
    default List<Stage> steps() {
        return policy().steps();
    }

    @Override
    default Policy map(UnaryOperator<List<Stage>> change) {
        return policy().map(change);
    }

    @Override
    default int[] select(UniformRandomProvider random) {
        return policy().select(random);
    }

    @Override
    default int[] select(int copy, UniformRandomProvider random) {
        return policy().select(copy, random);
    }

    @Override
    default Optional<Integer> copies() {
        return policy().copies();
    }
}
