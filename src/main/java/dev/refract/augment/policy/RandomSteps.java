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
 * Snorkel's RandomPolicy: every copy goes through a sequence of steps drawn uniformly with replacement.
 */
@Named(id = "random", doc = "Applies steps drawn uniformly with replacement.")
public record RandomSteps(
        @Param(doc = "Number of steps of each copy.", def = "1", min = 1, max = 1000)
        int sequenceLength,

        @Param(doc = StageSampling.COPIES_DOC, min = 1) Optional<Integer> numPerOriginal,

        @Param(doc = "The steps.", example = "[flip_horizontal, flip_vertical]")
        List<Stage> steps)
        implements Policy {
    public RandomSteps {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public RandomSteps map(UnaryOperator<List<Stage>> change) {
        return new RandomSteps(sequenceLength, numPerOriginal, change.apply(steps));
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        return IntStream.range(0, sequenceLength)
                .map(i -> random.nextInt(steps.size()))
                .toArray();
    }

    @Override
    public Optional<Integer> copies() {
        return numPerOriginal;
    }
}
