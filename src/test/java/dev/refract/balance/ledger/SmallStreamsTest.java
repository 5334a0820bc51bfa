package dev.refract.balance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.Target;
import dev.refract.simulate.LabelStream;
import dev.refract.simulate.Simulation;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: data sets of 300 to 12,000 records end near the target, not only endless streams. */
class SmallStreamsTest {
    private static final int SEEDS = 10;
    private static final BalanceRules UNIFORM = BalanceRules.of(new Target.Uniform());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void longTailedImagesEndUniform(long seed) {
        LabelStream cifar = Streams.shuffled(seed, .8, 5000, 2997, 1796, 1077, 645, 387, 232, 139, 83, 50);
        Simulation run = Streams.run(cifar, UNIFORM.withMaxMeanCopies(100), seed);
        assertThat(run.distance()).isLessThan(.01);
        assertThat(run.ledger().made().imbalanceRatio()).isLessThan(1.1);
        assertThat(run.sampler().outcome().keptShare()).isGreaterThan(.99);
        assertThat(run.volumeKept()).isBetween(.98, 1.02);
    }

    static Stream<Arguments> sets() {
        return Stream.of(
                Arguments.of(.05, new int[] {120, 90, 45, 30, 15}),
                Arguments.of(.08, new int[] {200, 60, 30, 10}),
                Arguments.of(.02, new int[] {350, 300, 60, 55}),
                Arguments.of(.02, new int[] {150, 100, 50}),
                Arguments.of(.08, new int[] {600, 250, 100, 40, 10}),
                Arguments.of(.02, new int[] {270, 30}));
    }

    /** Ten orders of each set; the worst one counts. */
    @ParameterizedTest
    @MethodSource("sets")
    void aFewHundredRecordsEndNearUniform(double bound, int[] counts) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Simulation run = Streams.run(Streams.shuffled(seed, 1, counts), UNIFORM, seed);
            assertThat(run.distance()).as("order %s", seed).isLessThan(bound);
        }
    }

    /** 150 classes of 25 to 100 records, as CLINC150 has them; the input's own distance is .19. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void manyClassesEndNearUniform(long seed) {
        int[] counts = IntStream.range(0, 150)
                .map(c -> c < 61 ? 100 : c < 91 ? 50 : c < 121 ? 25 : 75)
                .toArray();
        Simulation run = Streams.run(Streams.shuffled(seed, .8, counts), UNIFORM, seed);
        assertThat(run.distance()).isLessThan(.03);
        assertThat(run.sampler().outcome().keptShare()).isGreaterThan(.99);
        assertThat(run.volumeKept()).isBetween(.97, 1.02);
    }
}
