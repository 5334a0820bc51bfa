package dev.refract.augment.image.policy;

import dev.refract.augment.Stage;
import dev.refract.augment.policy.Sequence;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Applies one of 25 pairs of operations learned on a data set: Cubuk et al., "AutoAugment", CVPR 2019. A
 * table beside this class holds the pairs of the paper's appendix.
 */
@Named(id = "auto_augment", doc = "Applies one of the 25 pairs of operations learned on a data set (AutoAugment).")
public record AutoAugment(
        @Param(doc = "The data set the pairs were learned on.", def = "imagenet")
        TrainingSet policy) implements ImagePolicy {

    private static final int PAIRS = 25;
    private static final double STRONGEST = 9;

    /** Data sets with published pairs. */
    public enum TrainingSet {
        IMAGENET,
        CIFAR10,
        SVHN
    }

    @Override
    public List<Stage> steps() {
        return LearnedPolicies.pairs(policy).stream()
                .map(pair -> Stage.of(
                        new Sequence(pair.stream().map(AutoAugment::stage).toList())))
                .toList();
    }

    private static Stage stage(LearnedPolicies.LearnedStep entry) {
        return new Stage(
                MagnitudeSpace.RAND
                        .at(entry.op(), entry.magnitude() / STRONGEST)
                        .part(),
                entry.p(),
                1);
    }

    @Override
    public AutoAugment map(UnaryOperator<List<Stage>> change) {
        return this;
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        return new int[] {random.nextInt(PAIRS)};
    }
}
