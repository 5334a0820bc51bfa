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
 * Snorkel's MeanFieldPolicy: every copy goes through a sequence of steps drawn with replacement, each with
 * the probability that its weight is of all weights. The probabilities stand with the steps, so there can
 * be neither too few nor too many of them.
 */
@Named(id = "mean_field", doc = "Applies steps drawn by weight with replacement.")
public record MeanField(
        @Param(doc = "Number of steps of each copy.", def = "1", min = 1, max = 1000)
        int sequenceLength,

        @Param(doc = StageSampling.COPIES_DOC, min = 1) Optional<Integer> numPerOriginal,

        @Param(doc = "The steps.", example = "[{rotate: {weight: 9}}, flip_horizontal]")
        List<Stage> steps)
        implements Policy {
    public MeanField {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public MeanField map(UnaryOperator<List<Stage>> change) {
        return new MeanField(sequenceLength, numPerOriginal, change.apply(steps));
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        return StageSampling.withReplacement(steps, sequenceLength, random);
    }

    @Override
    public Optional<Integer> copies() {
        return numPerOriginal;
    }
}
