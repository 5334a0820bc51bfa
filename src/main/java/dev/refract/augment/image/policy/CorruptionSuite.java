package dev.refract.augment.image.policy;

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
 * Applies one of the corruptions used to measure robustness: Hendrycks and Dietterich, "Benchmarking Neural
 * Network Robustness to Common Corruptions", ICLR 2019, at five severities, by Refract's own operations.
 */
@Named(
        id = "corruption_suite",
        doc = "Applies one of eighteen common corruptions at a severity from 1 to 5 (ImageNet-C).")
public record CorruptionSuite(
        @Param(doc = "Severity of the corruption.", def = "[1, 5]", min = 1, max = 5)
        IntRange severityRange) implements ImagePolicy {

    @Override
    public List<Stage> steps() {
        return IntStream.range(0, Corruption.SEVERITIES)
                .boxed()
                .flatMap(severity ->
                        Arrays.stream(Corruption.values()).map(corruption -> Stage.of(corruption.at(severity))))
                .toList();
    }

    @Override
    public CorruptionSuite map(UnaryOperator<List<Stage>> change) {
        return this;
    }

    @Override
    public int[] select(UniformRandomProvider random) {
        int kinds = Corruption.values().length;
        return new int[] {(severityRange.draw(random) - 1) * kinds + random.nextInt(kinds)};
    }
}
