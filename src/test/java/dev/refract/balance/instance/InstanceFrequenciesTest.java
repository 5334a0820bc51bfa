package dev.refract.balance.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.BalanceRows;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Balanced: a record of several classes counts for the one that is rarest among all that was marked. */
class InstanceFrequenciesTest {
    private static final BalanceRules RULES = BalanceRules.of(new Target.Uniform());

    @Test
    void aPhotographCountsForItsRarestCell() {
        InstanceFrequencies frequencies = InstanceFrequencies.restore(RULES, List.of());
        SortedMap<String, Integer> usual = counts(Map.of("rbc", 12, "wbc", 1));
        for (int tick = 0; tick < 100; tick++) {
            frequencies.commit(usual, tick);
        }

        assertThat(frequencies.rarest(usual, 100)).isEqualTo("wbc");
        assertThat(frequencies.rarest(counts(Map.of("rbc", 1, "wbc", 1, "platelet", 1)), 100))
                .isEqualTo("platelet");
        assertThat(frequencies.rarest(counts(Map.of("rbc", 3)), 100)).isEqualTo("rbc");
    }

    @Test
    void theFirstRecordCountsForWhatItHoldsLeastOf() {
        InstanceFrequencies frequencies = InstanceFrequencies.restore(RULES, List.of());

        assertThat(frequencies.rarest(counts(Map.of("a", 2, "b", 1)), 0)).isEqualTo("b");
        assertThat(frequencies.rarest(counts(Map.of("b", 1, "a", 1)), 0)).isEqualTo("a");
    }

    @Test
    void theRecentPastCountsMore() {
        InstanceFrequencies frequencies = InstanceFrequencies.restore(RULES, List.of());
        for (int tick = 0; tick < 1000; tick++) {
            frequencies.commit(counts(Map.of("old", 1)), tick);
        }
        for (int tick = 200_000; tick < 200_100; tick++) {
            frequencies.commit(counts(Map.of("new", 1)), tick);
        }

        assertThat(frequencies.rarest(counts(Map.of("old", 1, "new", 1)), 200_100))
                .isEqualTo("old");
    }

    @Test
    void continuesFromItsRows() {
        InstanceFrequencies frequencies = InstanceFrequencies.restore(RULES, List.of());
        List<StoredRow> stored = new ArrayList<>();
        for (int tick = 0; tick < 50; tick++) {
            for (StoredRow row : frequencies.commit(counts(Map.of("a", 3, "b", tick % 2 + 1)), tick)) {
                stored.removeIf(earlier -> earlier.key().equals(row.key()));
                stored.add(BalanceRows.decode(row.key(), row.encode()));
            }
        }

        InstanceFrequencies restored = InstanceFrequencies.restore(RULES, stored);

        assertThat(restored.commit(counts(Map.of("a", 1, "b", 1)), 51))
                .isEqualTo(frequencies.commit(counts(Map.of("a", 1, "b", 1)), 51));
    }

    private static SortedMap<String, Integer> counts(Map<String, Integer> counts) {
        return new TreeMap<>(counts);
    }
}
