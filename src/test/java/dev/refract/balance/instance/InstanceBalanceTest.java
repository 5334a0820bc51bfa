package dev.refract.balance.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.BalanceRows;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.NamedShares;
import dev.refract.balance.rules.Target;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balanced: a record of several classes is repeated for all of them, and what decides it survives a restart. */
class InstanceBalanceTest {
    private static final BalanceRules UNIFORM = BalanceRules.of(new Target.Uniform());

    @Test
    void aRecordOfWhatLacksIsRepeatedMore() {
        InstanceBalance balance = InstanceBalance.restore(UNIFORM, List.of());
        for (int i = 0; i < 200; i++) {
            balance.commit(counts(Map.of("rbc", 12, "wbc", i % 3 == 0 ? 1 : 0)), 1);
        }

        double rich = copies(balance, Map.of("rbc", 2, "wbc", 3));
        double even = copies(balance, Map.of("rbc", 3, "wbc", 3));
        double poor = copies(balance, Map.of("rbc", 14));

        assertThat(rich).isGreaterThan(10);
        assertThat(even).isBetween(.5, 2.0);
        assertThat(poor).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void goesOnFromItsRowsBitForBit(long seed) {
        InstanceBalance one = InstanceBalance.restore(UNIFORM, List.of());
        Map<String, StoredRow> stored = new TreeMap<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            if (i % 100 == 99) {
                one = InstanceBalance.restore(UNIFORM, stored.values());
            }
            SortedMap<String, Integer> record = drawn(random);
            InstanceBalance other = InstanceBalance.restore(UNIFORM, stored.values());
            assertThat(other.repeats(record).copies(1, i))
                    .isEqualTo(one.repeats(record).copies(1, i));
            one.commit(record, random.nextInt(4))
                    .forEach(row -> stored.put(row.key(), BalanceRows.decode(row.key(), row.encode())));
        }
    }

    @Test
    void aClassThatTheTargetLeavesOutIsRepeatedLess() {
        BalanceRules some = BalanceRules.of(NamedShares.of(Map.of("a", .5, "b", .5)));
        InstanceBalance balance = InstanceBalance.restore(some, List.of());
        for (int i = 0; i < 100; i++) {
            balance.commit(counts(Map.of("a", 1, i % 2 == 0 ? "b" : "c", 1)), 1);
        }

        assertThat(copies(balance, Map.of("b", 1))).isGreaterThan(5);
        assertThat(copies(balance, Map.of("a", 1, "b", 1))).isEqualTo(1);
        assertThat(copies(balance, Map.of("a", 1, "c", 1))).isZero();
    }

    /** What the volume waits for outweighs a mix that records cannot meet. */
    @Test
    void theVolumeIsAskedForWhereTheTargetCannotBeMet() {
        InstanceBalance balance = InstanceBalance.restore(UNIFORM, List.of());
        for (int i = 0; i < 200; i++) {
            balance.commit(counts(Map.of("rbc", 12, "wbc", 1)), 1);
        }

        assertThat(copies(balance, Map.of("rbc", 12, "wbc", 1))).isZero();
        assertThat(balance.repeats(counts(Map.of("rbc", 12, "wbc", 1))).copies(1, 2_000))
                .isPositive();
    }

    private static double copies(InstanceBalance balance, Map<String, Integer> record) {
        return balance.repeats(counts(record)).copies(1, 0);
    }

    private static SortedMap<String, Integer> drawn(SplittableRandom random) {
        SortedMap<String, Integer> record = new TreeMap<>(Map.of("common", 1 + random.nextInt(3)));
        if (random.nextInt(4) == 0) {
            record.put("some", 1);
        }
        if (random.nextInt(20) == 0) {
            record.put("rare", 2);
        }
        return record;
    }

    private static SortedMap<String, Integer> counts(Map<String, Integer> counts) {
        SortedMap<String, Integer> there = new TreeMap<>(counts);
        there.values().removeIf(count -> count == 0);
        return there;
    }
}
