package dev.refract.augment.policy;

import dev.refract.augment.Policy;
import dev.refract.augment.Stage;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/** One list of steps with a probability, otherwise another. */
@Named(id = "sometimes", doc = "Applies one list of steps with a probability, otherwise another.")
public record Sometimes(
        @Param(doc = "Probability of the steps under then.", def = "0.5", min = 0, max = 1)
        double thenP,

        @Param(doc = "The steps applied then.", example = "[flip_horizontal]")
        List<Stage> then,

        @Param(doc = "The steps applied otherwise.", def = "[]")
        List<Stage> otherwise)
        implements Policy {
    public Sometimes {
        if (then.isEmpty() && otherwise.isEmpty()) {
            throw new IllegalArgumentException("then and otherwise are both empty; one of them must have a step");
        }
        then = List.copyOf(then);
        otherwise = List.copyOf(otherwise);
    }

    @Override
    public List<Stage> steps() {
        return Stream.concat(then.stream(), otherwise.stream()).toList();
    }

    @Override
    public Sometimes map(UnaryOperator<List<Stage>> change) {
        return new Sometimes(thenP, change.apply(then), change.apply(otherwise));
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        return random.nextDouble() < thenP
                ? IntStream.range(0, then.size()).toArray()
                : IntStream.range(then.size(), then.size() + otherwise.size()).toArray();
    }
}
