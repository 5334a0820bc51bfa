package dev.refract.balance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.refract.balance.ledger.ClassStatus;
import dev.refract.balance.ledger.Decision;
import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.ledger.Resampling;
import dev.refract.balance.ledger.Streams;
import dev.refract.simulate.LabelStream;
import dev.refract.simulate.Scenario;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: every form of target is met, and as_is changes nothing. */
class TargetTest {
    private static final double[] PRIOR = {.6, .3, .09, .01};

    @Test
    void asIsWithVolumeOneIsOneForOne() {
        Ledger ledger = new Ledger(BalanceRules.of(new Target.AsIs()));
        SplittableRandom random = new SplittableRandom(1);
        for (String label : Scenario.S3.stream(1).labels()) {
            Decision decision = ledger.decide(label, random.nextDouble());
            assertThat(decision.copies()).isEqualTo(1);
            ledger.commit(decision);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {.01, .5, 1.5, 2.3, 7})
    void asIsKeepsTheMixAndTheVolumeOfEveryClass(double volume) {
        BalanceRules rules = BalanceRules.of(new Target.AsIs()).withVolume(new Volume.Factor(volume));
        Ledger ledger = run(Streams.steady(1, 20_000, PRIOR), rules);
        for (ClassStatus state : ledger.classes()) {
            assertThat(state.made()).isCloseTo(Math.round(volume * state.sightings()), within(1L));
        }
    }

    @Test
    void sharesByNameAreMet() {
        Map<String, Double> shares = Map.of("c0", .5, "c1", .1, "c2", .1, "c3", .3);
        Ledger ledger = run(Streams.steady(2, 50_000, PRIOR), BalanceRules.of(NamedShares.of(shares)));
        assertThat(ledger.made().distance(ClassDistribution.of(shares))).isLessThan(.01);
        assertThat(ledger.target()).isEqualTo(ClassDistribution.of(shares));
    }

    @Test
    void labelsNotNamedShareTheUnknownShareAndAreNeverCopied() {
        NamedShares half = NamedShares.of(Map.of("c0", .45, "c1", .45));
        Ledger ledger = new Ledger(BalanceRules.of(half));
        SplittableRandom random = new SplittableRandom(3);
        for (String label : Streams.steady(3, 50_000, .3, .3, .2, .2).labels()) {
            Decision decision = ledger.decide(label, random.nextDouble());
            assertThat(decision.copies()).isLessThanOrEqualTo(label.equals("c2") || label.equals("c3") ? 1 : 60);
            ledger.commit(decision);
        }
        assertThat(ledger.made().share("(other)")).isCloseTo(.1, within(.002));
        assertThat(ledger.classes()).extracting(ClassStatus::label).containsExactly("c0", "c1", "(other)");
    }

    @Test
    void labelsNotNamedAreDroppedWhenNothingIsLeftForThem() {
        Ledger ledger = new Ledger(BalanceRules.of(NamedShares.of(Map.of("c0", .5, "c1", .5))));
        Decision decision = ledger.decide("c2", .999);
        assertThat(decision.resampling()).isEqualTo(Resampling.EXCLUDED);
        assertThat(decision.copies()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .3, .5, 1})
    void temperatureFlattensTheMix(double tau) {
        Ledger ledger = run(
                Streams.steady(4, 100_000, PRIOR),
                BalanceRules.of(new Target.Temperature(tau)).withMaxMeanCopies(100));
        Map<String, Double> expected = new TreeMap<>();
        for (int c = 0; c < PRIOR.length; c++) {
            expected.put(Streams.name(c), StrictMath.pow(PRIOR[c], tau));
        }
        assertThat(ledger.made().distance(ClassDistribution.of(expected))).isLessThan(.012);
    }

    @Test
    void effectiveNumberRunsFromTheInputsMixToUniform() {
        assertThat(new Target.EffectiveNumber(0).weight("a", .3, 100)).isEqualTo(.3);
        double plentiful = new Target.EffectiveNumber(.999).weight("a", .9, 900);
        double scarce = new Target.EffectiveNumber(.999).weight("b", .1, 100);
        // shares .9 and .1 weighted by (1-β)/(1-β^n): .9·.001/(1-.999^900) and .1·.001/(1-.999^100)
        assertThat(plentiful).isCloseTo(1.51614e-3, within(1e-8));
        assertThat(scarce).isCloseTo(1.05033e-3, within(1e-8));
        Ledger ledger = run(Streams.steady(5, 50_000, PRIOR), BalanceRules.of(new Target.EffectiveNumber(.99999)));
        assertThat(ledger.made().distance(ledger.target())).isLessThan(.02);
    }

    @Test
    void aRuleOfOnesOwnIsMet() {
        Target.Custom inverse = (label, share, sightings) -> label.equals("c0") ? 3 : 1;
        Ledger ledger = run(Streams.steady(6, 50_000, PRIOR), BalanceRules.of(inverse));
        Map<String, Integer> expected = Map.of("c0", 3, "c1", 1, "c2", 1, "c3", 1);
        assertThat(ledger.made().distance(ClassDistribution.of(expected))).isLessThan(.02);
    }

    @Test
    void pureUnderSamplingNeverCopies() {
        BalanceRules rules = BalanceRules.of(new Target.Uniform()).withVolume(new Volume.Under());
        Ledger ledger = run(Streams.steady(7, 50_000, PRIOR), rules);
        assertThat(ledger.made().imbalanceRatio()).isLessThan(1.1);
        ClassStatus scarcest = state(ledger, "c3");
        assertThat(scarcest.made() / (double) scarcest.sightings()).isCloseTo(1, within(.1));
    }

    @Test
    void pureOverSamplingKeepsTheMajority() {
        BalanceRules rules = BalanceRules.of(new Target.Uniform())
                .withVolume(new Volume.Over())
                .withMaxMeanCopies(100);
        Ledger ledger = run(Streams.steady(8, 50_000, PRIOR), rules);
        assertThat(ledger.made().imbalanceRatio()).isLessThan(1.1);
        ClassStatus plentiful = state(ledger, "c0");
        assertThat(plentiful.made() / (double) plentiful.sightings()).isCloseTo(1, within(.02));
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> new NamedShares(new TreeMap<>(Map.of("a", .5, "b", .2)), .1))
                .hasMessageStartingWith("shares and unknown must sum to 1, found 0.8");
        assertThatThrownBy(() -> NamedShares.of(Map.of("a", 0.0, "b", 1.0)))
                .hasMessage("share of a must be in (0, 1], found 0.0; leave a class out to drop it");
        assertThatThrownBy(() -> new Target.Temperature(2)).hasMessage("temperature must be in [0, 1], found 2.0");
        assertThatThrownBy(() -> new Target.EffectiveNumber(1))
                .hasMessage("effective_number must be in [0, 1), found 1.0");
        Target.Custom broken = (label, share, sightings) -> Double.NaN;
        assertThatThrownBy(() -> run(Streams.steady(1, 100, PRIOR), BalanceRules.of(broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be finite and at least 0, found NaN");
    }

    private static ClassStatus state(Ledger ledger, String label) {
        return ledger.classes().stream()
                .filter(state -> state.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Ledger run(LabelStream stream, BalanceRules rules) {
        List<String> labels = stream.labels();
        Ledger ledger = new Ledger(rules);
        SplittableRandom random = new SplittableRandom(labels.size());
        for (String label : labels) {
            ledger.commit(ledger.decide(label, random.nextDouble()));
        }
        return ledger;
    }
}
