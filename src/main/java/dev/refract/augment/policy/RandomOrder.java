package dev.refract.augment.policy;

import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** All steps, in an order drawn uniformly (Fisher and Yates' shuffle). */
@Named(id = "random_order", doc = "Applies all steps in random order.")
public record RandomOrder(
        @Param(doc = "The steps.", shorthand = true, example = "[flip_horizontal, {rotate: {angle_range: [-15, 15]}}]")
        List<Stage> steps)
        implements Policy {
    public RandomOrder {
        steps = StageSampling.atLeastOne(steps);
    }

    @Override
    public RandomOrder map(UnaryOperator<List<Stage>> change) {
        return new RandomOrder(change.apply(steps));
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        int[] order = IntStream.range(0, steps.size()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
