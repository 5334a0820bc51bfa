package dev.refract.augment.policy;

import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Several different steps, drawn by weight without replacement and applied in their declared order.
 * A range that asks for more steps than there are gets all of them.
 */
@Named(id = "some_of", doc = "Applies several different steps, drawn by their weights, in declared order.")
public record SomeOf(
        @Param(doc = "How many of the steps.", def = "[1, 2]", min = 0)
        IntRange numRange,

        @Param(doc = "The steps to choose from.", example = "[flip_horizontal, flip_vertical, rotate]")
        List<Stage> steps)
        implements Policy {
    public SomeOf {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public SomeOf map(UnaryOperator<List<Stage>> change) {
        return new SomeOf(numRange, change.apply(steps));
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        int count = Math.min(numRange.draw(random), steps.size());
        int[] open = IntStream.range(0, steps.size()).toArray();
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = StageSampling.takeWeighted(steps, open, open.length - i, random);
        }
        Arrays.sort(chosen);
        return chosen;
    }
}
