package dev.refract.augment.policy;

import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** All steps, in order. */
@Named(id = "sequence", doc = "Applies all steps in order.")
public record Sequence(
        @Param(doc = "The steps.", shorthand = true, example = "[flip_horizontal, flip_vertical]")
        List<Stage> steps) implements Policy {
    public Sequence {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public Sequence map(UnaryOperator<List<Stage>> change) {
        return new Sequence(change.apply(steps));
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        return IntStream.range(0, steps.size()).toArray();
    }
}
