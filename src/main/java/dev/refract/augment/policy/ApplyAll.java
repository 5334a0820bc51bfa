package dev.refract.augment.policy;

import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Snorkel's ApplyAllPolicy: every copy goes through all steps, in order; a step that has nothing to
 * change is passed over. Unlike there, copies differ, because each draws for itself.
 */
@Named(id = "apply_all", doc = "Applies all steps in order to each copy.")
public record ApplyAll(
        @Param(doc = StageSampling.COPIES_DOC, min = 1) Optional<Integer> numPerOriginal,

        @Param(doc = "The steps.", shorthand = true, example = "[flip_horizontal, flip_vertical]")
        List<Stage> steps)
        implements Policy {
    public ApplyAll {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public ApplyAll map(UnaryOperator<List<Stage>> change) {
        return new ApplyAll(numPerOriginal, change.apply(steps));
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        return IntStream.range(0, steps.size()).toArray();
    }

    @Override
    public Optional<Integer> copies() {
        return numPerOriginal;
    }
}
