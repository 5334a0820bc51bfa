package dev.refract.balance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: a misspelled label is not copied, a real one ramps up. */
class ColdStartTest {
    private static final BalanceRules UNIFORM = BalanceRules.of(new Target.Uniform());

    /** One record in a hundred carries a label that never comes again, one in 5,000 the same wrong one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void misspelledLabelsPassOnceHoweverLongTheStream(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ledger ledger = new Ledger(UNIFORM);
        for (int t = 0; t < 200_000; t++) {
            double at = random.nextDouble();
            String label = at < .01 ? "unique-" + t : at < .0102 ? "kat" : at < .05 ? "dog" : "cat";
            Decision decision = ledger.decide(label, random.nextDouble());
            if (!label.equals("cat") && !label.equals("dog")) {
                assertThat(decision.resampling()).isEqualTo(Resampling.COLD_START);
                assertThat(decision.copies()).isEqualTo(1);
            }
            ledger.commit(decision);
        }
        assertThat(ledger.made().share("cat") / ledger.made().share("dog")).isBetween(.98, 1.02);
        assertThat(ledger.classes()).filteredOn(ClassStatus::established).hasSize(2);
        assertThat(ledger.copies() / ledger.copiesDue()).isBetween(.98, 1.02);
    }

    /** Ten pictures tell no class from a typing error; a declaration does. */
    @Test
    void tenRecordsAreCopiedWhereTheirClassesAreDeclared() {
        List<String> ten = List.of("dog", "cat", "dog", "dog", "cat", "dog", "dog", "owl", "dog", "owl");

        Ledger declared = balanced(UNIFORM.withDeclared(Set.of("dog", "cat", "owl")), ten);
        assertThat(declared.made().amounts().get("cat")).isGreaterThan(2);
        assertThat(declared.made().amounts().get("owl")).isGreaterThan(2);
        assertThat(declared.made().distance(declared.target())).isLessThan(.15);

        Ledger unknown = balanced(UNIFORM, ten);
        assertThat(unknown.made().amounts().get("owl")).isEqualTo(2);
        assertThat(unknown.classes())
                .filteredOn(status -> !status.established())
                .extracting(ClassStatus::label)
                .containsExactlyInAnyOrder("cat", "owl");
    }

    private static Ledger balanced(BalanceRules rules, List<String> labels) {
        Ledger ledger = new Ledger(rules);
        labels.forEach(label -> ledger.commit(ledger.decide(label, .5)));
        return ledger;
    }

    @Test
    void rowsOfLabelsThatNeverComeAgainAreFreed() {
        SplittableRandom random = new SplittableRandom(4);
        Ledger ledger = new Ledger(UNIFORM.withMaxClasses(100));
        for (int t = 0; t < 100_000; t++) {
            String label = t % 1_000 == 0 ? "unique-" + t : Streams.name(t % 3);
            ledger.commit(ledger.decide(label, random.nextDouble()));
        }
        // a label seen once is forgotten after the half-life of 20,000 records, in which 20 others came
        assertThat(ledger.classes()).hasSizeBetween(20, 30);
    }

    @Test
    void aClassThatFallsSilentIsForgottenAndItsShareReturnsToTheOthers() {
        SplittableRandom random = new SplittableRandom(5);
        Ledger ledger = new Ledger(UNIFORM);
        for (int t = 0; t < 300_000; t++) {
            String label = t < 1_000 ? Streams.name(t % 3) : Streams.name(t % 2);
            ledger.commit(ledger.decide(label, random.nextDouble()));
        }
        assertThat(ledger.classes()).extracting(ClassStatus::label).containsExactly("c0", "c1");
        assertThat(ledger.target().share("c0")).isEqualTo(.5);
    }

    @Test
    void labelsBeyondTheTableShareARowAndPassOnce() {
        SplittableRandom random = new SplittableRandom(6);
        Ledger ledger = new Ledger(UNIFORM.withMaxClasses(5));
        for (int t = 0; t < 20_000; t++) {
            String label = t < 5 ? Streams.name(t) : Streams.name(random.nextInt(8));
            Decision decision = ledger.decide(label, random.nextDouble());
            if (label.compareTo("c5") >= 0) {
                assertThat(decision.copies()).isEqualTo(1);
            }
            ledger.commit(decision);
        }
        assertThat(ledger.classes())
                .extracting(ClassStatus::label)
                .containsExactly("c0", "c1", "c2", "c3", "c4", "(other)");
    }

    @Test
    void copiesOfANewClassGrowInALineFromOneToTheBurstCap() {
        SplittableRandom random = new SplittableRandom(7);
        Ledger ledger = new Ledger(UNIFORM);
        List<Integer> copies = new ArrayList<>();
        for (int t = 0; t < 60_000; t++) {
            boolean late = t >= 50_000 && t % 100 == 0;
            Decision decision = ledger.decide(late ? "new" : Streams.name(t % 2), random.nextDouble());
            if (late) {
                copies.add(decision.copies());
            }
            ledger.commit(decision);
        }
        // after 50,000 records 20 sightings are asked for; then 59/20 more copies are allowed with each
        assertThat(copies.subList(0, 20)).containsOnly(1);
        for (int n = 21; n <= 40; n++) {
            assertThat(copies.get(n - 1)).isLessThanOrEqualTo((int) Math.ceil(1 + 59.0 * (n - 20) / 20));
        }
        assertThat(copies).allMatch(k -> k <= 60);
    }

    @Test
    void aDeclaredClassMayHaveTwoCopiesAtOnce() {
        SplittableRandom random = new SplittableRandom(8);
        Ledger ledger = new Ledger(UNIFORM.withDeclared(Set.of("new")));
        for (int t = 0; t < 50_000; t++) {
            ledger.commit(ledger.decide(Streams.name(t % 2), random.nextDouble()));
        }
        for (int n = 1; n < 20; n++) {
            Decision decision = ledger.decide("new", random.nextDouble());
            assertThat(decision.copies()).isEqualTo(2);
            ledger.commit(decision);
        }
    }
}
