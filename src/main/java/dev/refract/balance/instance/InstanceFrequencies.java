package dev.refract.balance.instance;

import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How often each class is among the instances so far, for records that hold several: a photograph of twenty red
 * cells and one platelet counts for its platelet. It is kept apart from the {@link dev.refract.balance.ledger.Ledger}, which knows only which
 * class a record counts for. Not safe for several threads.
 */
public final class InstanceFrequencies {
    private final double halfLife;
    private final int maxClasses;
    private final Map<String, InstanceFrequency> frequencies = new HashMap<>();

    private InstanceFrequencies(BalanceRules rules) {
        this.halfLife = rules.decay().halfLife();
        this.maxClasses = rules.maxClasses();
    }

    /** The frequencies whose rows are among {@code rows}; none where there are no such rows. */
    public static InstanceFrequencies restore(BalanceRules rules, Iterable<StoredRow> rows) {
        InstanceFrequencies restored = new InstanceFrequencies(rules);
        for (StoredRow row : rows) {
            if (row instanceof InstanceFrequency frequency) {
                restored.frequencies.put(frequency.label(), frequency);
            }
        }
        return restored;
    }

    /**
     * The class of {@code counts} that is the rarest so far, this record included; of equally rare ones
     * the first in alphabetical order.
     *
     * @param counts class to how often it is in the record, not empty
     * @param tick records so far
     */
    public String rarest(SortedMap<String, Integer> counts, long tick) {
        return counts.entrySet().stream()
                .min(Comparator.comparingDouble(count -> with(count, tick).count()))
                .orElseThrow()
                .getKey();
    }

    /**
     * Counts a record.
     *
     * @return the rows that changed; the caller stores exactly these. A class beyond the table's size is
     *     not counted, and so stays rare.
     */
    public List<StoredRow> commit(SortedMap<String, Integer> counts, long tick) {
        List<InstanceFrequency> changed = counts.entrySet().stream()
                .filter(count -> frequencies.containsKey(count.getKey()) || frequencies.size() < maxClasses)
                .map(count -> with(count, tick))
                .toList();
        changed.forEach(frequency -> frequencies.put(frequency.label(), frequency));
        return List.copyOf(changed);
    }

    private InstanceFrequency with(Map.Entry<String, Integer> count, long tick) {
        InstanceFrequency before =
                frequencies.getOrDefault(count.getKey(), new InstanceFrequency(count.getKey(), 0, tick));
        return new InstanceFrequency(count.getKey(), before.at(tick, halfLife) + count.getValue(), tick);
    }
}
