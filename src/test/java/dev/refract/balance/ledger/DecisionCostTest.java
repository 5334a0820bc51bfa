package dev.refract.balance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.Repeats;
import dev.refract.balance.rules.Target;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: deciding costs the same for two classes and for ten thousand, and is as good. */
class DecisionCostTest {
    /** Counts the rows that a decision looks at. */
    private static final class CountingTable extends ClassTable {
        private int looks;

        @Override
        Optional<ClassRow> find(String key) {
            looks++;
            return super.find(key);
        }

        @Override
        Optional<ClassRow> at(int slot) {
            looks++;
            return super.at(slot);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 1_000, 10_000})
    void looksAtAFewRowsWhateverTheNumberOfClasses(int classes) {
        BalanceRules rules = BalanceRules.of(new Target.Uniform()).withMaxClasses(classes);
        CountingTable table = new CountingTable();
        LedgerTotals totals = LedgerTotals.START;
        SplittableRandom random = new SplittableRandom(classes);
        for (int t = 0; t < 60_000; t++) {
            String label = Streams.name((int) (classes * StrictMath.pow(random.nextDouble(), 3)));
            table.looks = 0;
            Decision decision = new DecisionSteps(rules, table, totals, Optional.empty())
                    .decide(label, random.nextDouble(), Repeats.AS_ANY);
            assertThat(table.looks).isLessThanOrEqualTo(5);
            assertThat(decision.changed()).hasSizeLessThanOrEqualTo(3);
            assertThat(decision.removed()).hasSizeLessThanOrEqualTo(1);
            decision.change().applyTo(table);
            totals = decision.change().totals();
        }
    }
}
