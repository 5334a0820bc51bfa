package dev.refract.balance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.NamedShares;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.Volume;
import dev.refract.simulate.Scenario;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Balanced: with every original kept, classes are oversampled only, and as near to the target as the mean cap lets them. */
class KeepOriginalsTest {
    private static final BalanceRules KEEPING =
            BalanceRules.of(new Target.Uniform()).keepingOriginals();

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void everyRecordIsPublished(Scenario scenario) {
        Ledger ledger = new Ledger(KEEPING);
        SplittableRandom random = new SplittableRandom(3);
        for (String label : scenario.stream(3).labels()) {
            Decision decision = ledger.decide(label, random.nextDouble());
            assertThat(decision.copies()).isBetween(1, 60);
            ledger.commit(decision);
        }
        assertThat(ledger.copies()).isGreaterThanOrEqualTo(ledger.records());
    }

    @Test
    void rareClassesComeUpToTheMostPlentifulOne() {
        Ledger ledger =
                run(KEEPING.withMaxMeanCopies(200), Scenario.S2.stream(1).labels());

        assertThat(ledger.made().distance(ledger.target())).isLessThan(.02);
        assertThat(ledger.copies() / (double) ledger.records()).isCloseTo(3.5, within(.15));
    }

    @Test
    void theMeanCapBoundsEachClassByItself() {
        Ledger ledger = run(KEEPING, Scenario.S2.stream(1).labels());
        ClassDistribution in = ledger.sightings();
        ClassDistribution out = ledger.made();

        assertThat(out.amounts().get("c4") / in.amounts().get("c4")).isCloseTo(20, within(.5));
        assertThat(out.share("c2")).isCloseTo(out.share("c0"), within(.005));
    }

    @Test
    void aClassThatTheTargetLeavesOutIsKeptUncopied() {
        BalanceRules some = BalanceRules.of(NamedShares.of(Map.of("a", 1.0))).keepingOriginals();
        Ledger ledger = run(some, List.of("a", "b", "b", "a", "b", "b"));

        assertThat(ledger.copies()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void undersamplingContradictsIt() {
        assertThatThrownBy(() -> KEEPING.withVolume(new Volume.Under()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keep_originals and volume: under contradict each other");
    }

    private static Ledger run(BalanceRules rules, List<String> labels) {
        Ledger ledger = new Ledger(rules);
        SplittableRandom random = new SplittableRandom(1);
        for (String label : labels) {
            ledger.commit(ledger.decide(label, random.nextDouble()));
        }
        return ledger;
    }
}
