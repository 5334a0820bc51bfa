package dev.refract.augment;

import dev.refract.declare.Param;
import dev.refract.sample.Kind;
import java.util.List;
import java.util.Optional;

/**
 * One entry in a list of steps: what is applied, and with what probability.
 *
 * @param part the operation or policy
 * @param p probability in [0, 1] that it is applied
 * @param weight its relative weight where a policy chooses between siblings, above 0
 */
public record Stage(
        @Param(doc = "The operation or policy.", inline = true)
        Transform part,

        @Param(doc = "Probability that it is applied.", def = "1", min = 0, max = 1)
        double p,

        @Param(doc = "Its share among its siblings where a policy chooses.", def = "1", min = 0)
        double weight) {

    public Stage {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in [0, 1], found " + p);
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight must be above 0, found " + weight);
        }
    }

    /** A stage that is always applied. */
    public static Stage of(Transform part) {
        return new Stage(part, 1, 1);
    }

    /** What is left of this stage for data of one kind; empty when nothing is. */
    public Optional<Stage> onlyFor(Kind kind) {
        if (part instanceof Policy policy) {
            boolean other = policy.kind().filter(only -> only != kind).isPresent();
            return other || onlyFor(kind, policy.steps()).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Stage(policy.map(stages -> onlyFor(kind, stages)), p, weight));
        }
        return part instanceof Augmentation<?> operation && operation.kind() == kind
                ? Optional.of(this)
                : Optional.empty();
    }

    /** The stages that have anything to do with data of one kind, pruned to it. */
    public static List<Stage> onlyFor(Kind kind, List<Stage> stages) {
        return stages.stream().flatMap(stage -> stage.onlyFor(kind).stream()).toList();
    }
}
