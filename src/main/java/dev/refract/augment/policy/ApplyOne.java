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
 * Snorkel's ApplyOnePolicy: every copy goes through a single step. Which one is drawn by weight; Snorkel
 * always took the first, whatever the length of the list.
 */
@Named(id = "apply_one", doc = "Applies one step to each copy, drawn by weight.")
public record ApplyOne(
        @Param(doc = StageSampling.COPIES_DOC, min = 1) Optional<Integer> numPerOriginal,

        @Param(doc = "The steps.", shorthand = true, example = "[flip_horizontal, flip_vertical]")
        List<Stage> steps)
        implements Policy {
    public ApplyOne {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public ApplyOne map(UnaryOperator<List<Stage>> change) {
        return new ApplyOne(numPerOriginal, change.apply(steps));
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        return StageSampling.withReplacement(steps, 1, random);
    }

    @Override
    public Optional<Integer> copies() {
        return numPerOriginal;
    }
}
