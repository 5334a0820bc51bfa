package dev.refract.cli.reports;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.Target;
import dev.refract.spec.Pipeline;
import java.util.SortedMap;

/**
 * The mix of classes that a training stream should have.
 *
 * @param name what users call it
 * @param rules whose target it is
 * @param each whether each class of a sample counts, and not the rarest in it alone
 */
public record TargetMix(String name, BalanceRules rules, boolean each) {
    /** The same share for every class: what is compared with when a pipeline asks for nothing. */
    static final TargetMix UNIFORM = new TargetMix("uniform", BalanceRules.of(new Target.Uniform()), false);

    /** The target of {@code pipeline}. */
    public static TargetMix of(Pipeline pipeline) {
        return pipeline.balance()
                .map(balance -> new TargetMix(
                        name(balance.target()), balance.rules(), balance.by().each()))
                .orElse(UNIFORM);
    }

    private static String name(Target target) {
        return target instanceof Target.Uniform ? "uniform" : "the target";
    }

    /** The shares wanted when this came in, over every class that came or is declared. */
    ClassDistribution targetFor(SortedMap<String, Long> in) {
        return rules.expected(ClassDistribution.of(in));
    }
}
