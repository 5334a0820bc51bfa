package dev.refract.balance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.TopUpSettings;
import dev.refract.simulate.DistanceMeter;
import dev.refract.simulate.LabelStream;
import dev.refract.simulate.Scenario;
import dev.refract.simulate.Simulation;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: with earlier records to draw from, silence and bursts do not upset the mix. */
class TopUpTest {
    private static final BalanceRules UNIFORM =
            BalanceRules.of(new Target.Uniform()).withTopUp(TopUpSettings.DEFAULT);
    private static final ReservoirSettings HUNDRED_TIMES = new ReservoirSettings(256, 5_000, 100, 100_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void s3RecoversAtOnce(long seed) {
        Simulation run = Streams.run(Scenario.S3.stream(seed), UNIFORM, seed);
        assertThat(run.meter().recovery().orElseThrow()).isBetween(1, 500);
        assertThat(run.meter().distanceFrom(60_000)).isLessThan(.01);
        assertThat(run.sampler().mostUses()).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void steadyStreamsComeNearer(long seed) {
        Simulation s1 = Streams.run(Scenario.S1.stream(seed), UNIFORM, seed);
        assertThat(s1.windowDistance()).isLessThan(.022);
        assertThat(s1.meter().distanceFrom(10_000)).isLessThan(.0065);
        Simulation s2 = Streams.run(Scenario.S2.stream(seed), UNIFORM, seed);
        assertThat(s2.windowDistance()).isLessThan(.02);
        assertThat(s2.meter().distanceFrom(10_000)).isLessThan(.011);
        Simulation s4 = Streams.run(Scenario.S4.stream(seed), UNIFORM, seed);
        assertThat(s4.meter().distanceFrom(60_000)).isLessThan(.004);
        assertThat(s4.meter().burstAfterEvent()).isLessThanOrEqualTo(60);
    }

    /** Fifty records of a class in 5,100, at once. Without pull the distance is .40; see ScenariosTest. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void s5HoldsTheMixThroughSilence(long seed) {
        Simulation twenty = Streams.run(Scenario.S5.stream(seed), UNIFORM, seed);
        assertThat(twenty.windowDistance()).isLessThan(.07);
        assertThat(twenty.sampler().mostUses()).isEqualTo(20);
        Simulation hundred = Streams.run(Scenario.S5.stream(seed), UNIFORM, HUNDRED_TIMES, seed);
        assertThat(hundred.windowDistance()).isLessThan(.035);
        assertThat(hundred.meter().distanceFrom(10_000)).isLessThan(.005);
        assertThat(hundred.sampler().outcome().keptShare()).isGreaterThan(.9);
        assertThat(hundred.sampler().mostUses()).isLessThan(50);
    }

    /** CIFAR-10-LT class by class, in segments shorter than the window that is judged. */
    @Test
    void aSortedDataSetIsMixed() {
        LabelStream sorted = Streams.sorted(5000, 2997, 1796, 1077, 645, 387, 232, 139, 83, 50);
        BalanceRules alone = BalanceRules.of(new Target.Uniform()).withMaxMeanCopies(100);
        Simulation without = Streams.run(sorted, alone, 1);
        Simulation with = Streams.run(sorted, alone.withTopUp(TopUpSettings.DEFAULT), 1);
        assertThat(without.windowDistance()).isGreaterThan(.17);
        assertThat(with.windowDistance()).isLessThan(.11);
        assertThat(with.sampler().mostUses()).isLessThan(10);
    }

    /** Emits one sample for each record: of the class, of those seen, that its last 2,000 lack most. */
    private static final class Greedy implements Sampler {
        private final Map<String, Integer> window = new TreeMap<>();
        private final Deque<String> order = new ArrayDeque<>();

        @Override
        public void take(String label, UniformRandomProvider random, DistanceMeter out) {
            window.putIfAbsent(label, 0);
            String lacking = Collections.min(window.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            out.repeat(lacking);
            order.add(lacking);
            window.merge(lacking, 1, Integer::sum);
            if (order.size() > 2_000) {
                window.merge(order.remove(), -1, Integer::sum);
            }
        }
    }

    /**
     * At every new class the window must be turned over, which takes as many samples as it lacks: no sampler
     * that emits one for one can be nearer to the target than the greedy one. With a small lateness and a
     * cap that lets a new class catch up, the ledger is as near.
     */
    @Test
    void aSortedDataSetIsMixedAsWellAsOneOutForOneInCanBe() {
        LabelStream sorted = Streams.sorted(5000, 2997, 1796, 1077, 645, 387, 232, 139, 83, 50);
        double best = Streams.measure(sorted, new Greedy(), 1).distanceFrom(0);
        BalanceRules rules = UNIFORM.withMaxMeanCopies(40).withTopUp(new TopUpSettings(.5, 1));

        Simulation ours = Streams.run(sorted, rules, HUNDRED_TIMES, 1);

        assertThat(best).isBetween(.06, .065);
        assertThat(ours.windowDistance()).isLessThan(best + .01);
        assertThat(ours.meter().volume()).isLessThan(1);
    }

    @Test
    void whatTheReservoirCannotGiveStaysInTheCredit() {
        Ledger ledger = new Ledger(UNIFORM);
        SplittableRandom random = new SplittableRandom(1);
        Decision late = null;
        for (int t = 0; late == null; t++) {
            String label = t < 1_000 ? Streams.name(t % 2) : "c0";
            Decision decision = ledger.decide(label, random.nextDouble());
            late = decision.topUp().isPresent() ? decision : null;
            ledger.commit(decision.toppedUp(0));
        }
        assertThat(late.topUp().get().label()).isEqualTo("c1");
        int asked = late.topUp().get().copies();
        double before = ledger.classes().get(1).credit();
        Decision next = null;
        while (next == null) {
            Decision decision = ledger.decide("c0", 0);
            next = decision.topUp().isPresent() ? decision : null;
            ledger.commit(decision.toppedUp(0));
        }
        assertThat(ledger.classes().get(1).credit()).isGreaterThan(before);
        Decision excessive = late;
        assertThatThrownBy(() -> excessive.toppedUp(asked + 1))
                .hasMessage("top-up copies must be from 0 to " + asked + ", found " + (asked + 1));
    }
}
