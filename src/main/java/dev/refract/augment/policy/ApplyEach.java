package dev.refract.augment.policy;

import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Snorkel's ApplyEachPolicy: the first copy goes through the first step, the second through the second,
 * and so on. By itself it asks for as many copies as there are steps; where a balance or {@code copies} asks for
 * more, it starts over.
 */
@Named(id = "apply_each", doc = "Applies each step alone: one copy per step.")
public record ApplyEach(
        @Param(doc = "The steps.", shorthand = true, example = "[flip_horizontal, flip_vertical]")
        List<Stage> steps) implements Policy {
    public ApplyEach {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public ApplyEach map(UnaryOperator<List<Stage>> change) {
        return new ApplyEach(change.apply(steps));
    }

    /** The step of the first copy. */
    @Override
    public int[] select(UniformRandomProvider random) {
        return new int[] {0};
    }

    @Override
    public int[] select(int copy, UniformRandomProvider random) {
        return new int[] {(copy - 1) % steps.size()};
    }

    @Override
    public Optional<Integer> copies() {
        return Optional.of(steps.size());
    }
}
