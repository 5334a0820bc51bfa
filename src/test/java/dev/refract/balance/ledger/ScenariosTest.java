package dev.refract.balance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.Target;
import dev.refract.simulate.Scenario;
import dev.refract.simulate.Simulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: the acceptance criteria on five streams of 100,000 records. */
class ScenariosTest {
    private static final BalanceRules UNIFORM = BalanceRules.of(new Target.Uniform());
    private static final double WINDOW_DISTANCE = .03;
    private static final int AFTERWARDS = 60_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void s1KeepsTheMixOfAScarceClass(long seed) {
        Simulation run = Streams.run(Scenario.S1.stream(seed), UNIFORM, seed);
        assertThat(run.windowDistance()).isLessThan(WINDOW_DISTANCE);
        assertThat(run.distance()).isLessThan(.015);
        assertThat(run.sampler().outcome().keptShare()).isEqualTo(1);
        assertThat(run.ledger().made().imbalanceRatio()).isLessThan(1.1);
        assertThat(run.meter().burst()).isLessThanOrEqualTo(60);
        assertThat(run.volumeKept()).isBetween(.98, 1.02);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void s2KeepsTheMixOfFiveClasses(long seed) {
        Simulation run = Streams.run(Scenario.S2.stream(seed), UNIFORM, seed);
        assertThat(run.windowDistance()).isLessThan(WINDOW_DISTANCE);
        assertThat(run.distance()).isLessThan(.005);
        assertThat(run.sampler().outcome().keptShare()).isGreaterThan(.99);
        assertThat(run.ledger().made().imbalanceRatio()).isLessThan(1.1);
        assertThat(run.meter().burst()).isLessThanOrEqualTo(60);
        assertThat(run.volumeKept()).isBetween(.98, 1.02);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void s3RecoversFromAFlip(long seed) {
        Simulation run = Streams.run(Scenario.S3.stream(seed), UNIFORM, seed);
        assertThat(run.meter().distanceFrom(AFTERWARDS)).isLessThan(WINDOW_DISTANCE);
        assertThat(run.meter().recovery().orElseThrow()).isBetween(1, 5_000);
        assertThat(run.ledger().drifts()).isEqualTo(1);
        assertThat(run.ledger().made().imbalanceRatio()).isLessThan(1.1);
        assertThat(run.meter().burst()).isLessThanOrEqualTo(60);
        assertThat(run.volumeKept()).isBetween(.98, 1.02);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void s4TakesInANewClass(long seed) {
        Simulation run = Streams.run(Scenario.S4.stream(seed), UNIFORM, seed);
        assertThat(run.windowDistance()).isLessThan(WINDOW_DISTANCE);
        assertThat(run.meter().distanceFrom(AFTERWARDS)).isLessThan(.01);
        assertThat(run.meter().recovery().orElseThrow()).isBetween(1, 5_000);
        assertThat(run.meter().burstAfterEvent()).isLessThanOrEqualTo(60);
        assertThat(run.sampler().outcome().keptShare()).isGreaterThan(.99);
        assertThat(run.volumeKept()).isBetween(.98, 1.02);
    }

    /**
     * Without a reservoir to draw from, a class that is absent from 5,000 records in 5,100 cannot be half
     * of the output. What holds: nothing runs away, and the mix is nearer to the target than the input's,
     * whose distance is .49.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void s5StaysWithinItsCapsOnBursts(long seed) {
        Simulation run = Streams.run(Scenario.S5.stream(seed), UNIFORM, seed);
        assertThat(run.meter().burst()).isLessThanOrEqualTo(60);
        assertThat(run.volumeKept()).isLessThan(1);
        assertThat(run.distance()).isLessThan(.41);
        assertThat(run.sampler().outcome().keptShare()).isGreaterThan(.9);
    }
}
