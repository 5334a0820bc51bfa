package dev.refract.augment.policy;

import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Exactly one of the steps, drawn by weight. */
@Named(id = "one_of", doc = "Applies one of the steps, drawn by their weights.")
public record OneOf(
        @Param(doc = "The steps to choose from.", shorthand = true, example = "[flip_horizontal, flip_vertical]")
        List<Stage> steps)
        implements Policy {
    public OneOf {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public OneOf map(UnaryOperator<List<Stage>> change) {
        return new OneOf(change.apply(steps));
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        int[] open = IntStream.range(0, steps.size()).toArray();
        return new int[] {StageSampling.takeWeighted(steps, open, open.length, random)};
    }
}
