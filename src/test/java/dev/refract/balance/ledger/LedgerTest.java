package dev.refract.balance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ColdStart;
import dev.refract.balance.rules.CreditSettings;
import dev.refract.balance.rules.DecaySettings;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.Volume;
import dev.refract.balance.rules.VolumeControl;
import dev.refract.simulate.Scenario;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: what holds on the way, not only at the end. */
class LedgerTest {
    private static final BalanceRules UNIFORM = BalanceRules.of(new Target.Uniform());

    /**
     * The volume follows the class that is scarcest now, as if all classes were compared at every record:
     * from above only, and by no more than that class can gain in one turn of the hand.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theClockHandKnowsTheScarcestClass(long seed) {
        Ledger ledger = new Ledger(UNIFORM);
        SplittableRandom random = new SplittableRandom(seed);
        int classes = 50;
        double worst = 0;
        for (int t = 0; t < 50_000; t++) {
            String label = Streams.name((int) (classes * StrictMath.pow(random.nextDouble(), 2)));
            Decision decision = ledger.decide(label, random.nextDouble());
            ledger.commit(decision);
            if (t > 5_000) {
                double exact = ledger.classes().stream()
                        .filter(state -> state.established() && state.share() >= 5e-4)
                        .mapToDouble(state -> state.share() / state.targetShare())
                        .min()
                        .orElseThrow();
                double expected = UNIFORM.volumeControl().volume(exact, 1);
                assertThat(decision.rates().volume()).isGreaterThanOrEqualTo(expected * (1 - 1e-9));
                worst = Math.max(worst, decision.rates().volume() / expected);
            }
        }
        assertThat(worst).isLessThan(1.02);
    }

    /** Half of all copies of one class are refused by a gate; what is published still follows the target. */
    @Test
    void refusedCopiesAreMadeUpFor() {
        Ledger ledger = new Ledger(UNIFORM);
        SplittableRandom random = new SplittableRandom(4);
        for (String label : Streams.steady(4, 50_000, .8, .15, .05).labels()) {
            Decision decision = ledger.decide(label, random.nextDouble());
            int published = label.equals("c2") ? (decision.copies() + 1) / 2 : decision.copies();
            ledger.commit(decision.published(published));
        }
        assertThat(ledger.made().imbalanceRatio()).isLessThan(1.02);
    }

    @Test
    void moreCannotBePublishedThanWasDecided() {
        Decision decision = new Ledger(UNIFORM).decide("a", 0);
        assertThatThrownBy(() -> decision.published(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("published copies must be from 0 to 1, found 2");
    }

    @Test
    void weightsRestoreTheInputsMix() {
        Ledger ledger = new Ledger(UNIFORM);
        SplittableRandom random = new SplittableRandom(5);
        double scarce = 0;
        double all = 0;
        for (String label : Streams.steady(5, 100_000, .95, .05).labels()) {
            Decision decision = ledger.decide(label, random.nextDouble());
            ledger.commit(decision);
            all += decision.copies() * decision.weight();
            scarce += label.equals("c1") ? decision.copies() * decision.weight() : 0;
        }
        assertThat(scarce / all).isBetween(.048, .052);
    }

    @Test
    void aDecisionStatesItsReasons() {
        Ledger ledger = new Ledger(UNIFORM);
        SplittableRandom random = new SplittableRandom(6);
        for (String label : Streams.steady(6, 50_000, .9, .1).labels()) {
            ledger.commit(ledger.decide(label, random.nextDouble()));
        }
        Decision scarce = ledger.decide("c1", 0);
        assertThat(scarce.resampling()).isEqualTo(Resampling.OVERSAMPLED);
        assertThat(scarce.rates().target()).isEqualTo(.5);
        assertThat(scarce.rates().share()).isBetween(.095, .105);
        assertThat(scarce.rates().volume()).isEqualTo(1);
        assertThat(scarce.rates().meanCopies()).isBetween(4.7, 5.3);
        assertThat(ledger.decide("c0", 0).resampling()).isEqualTo(Resampling.UNDERSAMPLED);
        assertThatThrownBy(() -> ledger.decide("c0", 1)).hasMessage("u must be in [0, 1), found 1.0");
    }

    /** A class's copies never differ from what it was due by more than 2B. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void creditStaysWithinTwiceTheBurstCap(long seed) {
        Ledger ledger = new Ledger(UNIFORM);
        SplittableRandom random = new SplittableRandom(seed);
        for (String label : Scenario.S2.stream(seed).labels()) {
            ledger.commit(ledger.decide(label, random.nextDouble()));
            assertThat(ledger.classes()).allMatch(state -> Math.abs(state.credit()) <= 120);
        }
    }

    @Test
    void capsMustFitEachOther() {
        assertThatThrownBy(() -> new BalanceRules(
                        new Target.Uniform(),
                        VolumeControl.DEFAULT,
                        new CreditSettings(10, .5, 10),
                        DecaySettings.DEFAULT,
                        ColdStart.DEFAULT,
                        Optional.empty(),
                        1_000,
                        UNIFORM.declared()))
                .hasMessage("max_copies must be at least max_mean_copies 20.0, found 10");
        assertThatThrownBy(() -> UNIFORM.withMaxMeanCopies(.5))
                .hasMessage("max_mean_copies must be in [1, 1e6], found 0.5");
        assertThatThrownBy(() -> new Volume.Factor(0)).hasMessage("volume must be above 0, found 0.0");
    }
}
