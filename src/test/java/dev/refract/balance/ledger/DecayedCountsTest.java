package dev.refract.balance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.DecaySettings;
import dev.refract.balance.rules.Target;
import dev.refract.simulate.LabelStream;
import dev.refract.simulate.Scenario;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: counters decay lazily and exactly, and only a real change is taken for a drift. */
class DecayedCountsTest {
    private static final DecaySettings DECAY = new DecaySettings(300, 40, 7, 10);

    /** The counters of a class that is looked at rarely against ones brought up to date at every record. */
    @Test
    void lazyDecayIsEagerDecay() {
        SplittableRandom random = new SplittableRandom(1);
        DecayClock clock = DecayClock.START;
        DecayedCounts lazy = DecayedCounts.NONE;
        DecayedCounts eager = DecayedCounts.NONE;
        for (int t = 0; t < 5_000; t++) {
            clock = clock.next(DECAY);
            eager = eager.at(clock, DECAY);
            if (random.nextInt(20) == 0) {
                lazy = lazy.at(clock, DECAY).sighted().made(3);
                eager = eager.sighted().made(3);
            }
            if (random.nextInt(500) == 0) {
                clock = clock.drifted(DECAY);
                eager = eager.at(clock, DECAY);
            }
            DecayedCounts now = lazy.at(clock, DECAY);
            assertThat(now.slow()).isCloseTo(eager.slow(), within(1e-9));
            assertThat(now.fast()).isCloseTo(eager.fast(), within(1e-9));
            assertThat(now.seen()).isCloseTo(eager.seen(), within(1e-9));
            assertThat(now.made()).isCloseTo(eager.made(), within(1e-9));
        }
        assertThat(clock.drifts()).isPositive();
    }

    @Test
    void halfIsLeftAfterAHalfLife() {
        DecayClock clock = DecayClock.START.next(DECAY);
        DecayedCounts once = DecayedCounts.NONE.at(clock, DECAY).sighted();
        for (int t = 0; t < 300; t++) {
            clock = clock.next(DECAY);
        }
        assertThat(once.at(clock, DECAY).slow()).isEqualTo(.5);
        assertThat(once.at(clock, DECAY).fast()).isCloseTo(StrictMath.pow(.5, 300 / 40.0), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aSteadyStreamNeverDrifts(long seed) {
        BalanceRules rules = BalanceRules.of(new Target.Uniform());
        assertThat(drifts(Streams.steady(seed, 50_000, .99, .01), rules)).isZero();
        assertThat(drifts(Streams.steady(seed, 50_000, .6, .3, .09, .008, .001, .001), rules))
                .isZero();
        assertThat(drifts(Streams.steady(seed, 50_000, .25, .25, .25, .25), rules))
                .isZero();
    }

    @Test
    void aFlipIsFoundWithinAFewRecordsAndTheEstimateFollows() {
        LabelStream stream = Scenario.S3.stream(1);
        Ledger ledger = new Ledger(BalanceRules.of(new Target.Uniform()));
        int t = 0;
        for (; t < 50_030; t++) {
            ledger.commit(ledger.decide(stream.labels().get(t), .5));
        }
        assertThat(ledger.drifts()).isEqualTo(1);
        for (; t < 51_000; t++) {
            ledger.commit(ledger.decide(stream.labels().get(t), .5));
        }
        assertThat(ledger.classes().get(1).share()).isGreaterThan(.97);
    }

    private static long drifts(LabelStream stream, BalanceRules rules) {
        return Streams.run(stream, rules, 1).ledger().drifts();
    }
}
