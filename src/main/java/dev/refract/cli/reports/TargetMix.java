package dev.refract.cli.reports;

import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.Target;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import java.util.SortedMap;

/**
 * The mix of classes that a training stream should have.
 *
 * @param name what users call it
 */
public record TargetMix(String name, Target target) {
    /** The same share for every class: what is compared with when a pipeline asks for nothing. */
    static final TargetMix UNIFORM = new TargetMix("uniform", new Target.Uniform());

    /** The target of {@code pipeline}. */
    public static TargetMix of(Pipeline pipeline) {
        return pipeline.balance()
                .map(Balance::target)
                .map(target -> new TargetMix(name(target), target))
                .orElse(UNIFORM);
    }

    private static String name(Target target) {
        return target instanceof Target.Uniform ? "uniform" : "the target";
    }

    /** The shares wanted when this came in. */
    ClassDistribution targetFor(SortedMap<String, Long> in) {
        return target.expected(ClassDistribution.of(in));
    }
}
