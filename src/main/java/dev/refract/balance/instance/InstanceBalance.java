package dev.refract.balance.instance;

import dev.refract.balance.row.ClassRowKey;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.Repeats;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often a record of several classes is repeated, so that the mix of all instances follows the target as near as the
 * records allow.
 *
 * <p><b>Repeat factors.</b> By {@link Target.RepeatFactor} a class in the part f of all records has the factor
 * r = max(1, √(t/f)), and a record that of its class with the largest (Gupta, Dollár and Girshick, "LVIS", CVPR 2019).
 * LVIS counts f once, over the whole data set; here it is a decayed frequency. Factors are divided by their decayed mean,
 * so that the volume stays near what is asked for.
 *
 * <p><b>Any other target.</b> Factors that are fixed beforehand miss a target, because a record repeated for one class
 * repeats its other classes too. So what was published decides: of m published instances class c should have T_c·m, and
 * what it has less is its deficit D_c. A copy of a record with n_c instances of c, m in all, changes the deficits by
 * T_c·m - n_c. The record becomes the number k of copies at which
 * Σ(D_c + k(T_c·m - n_c))² + β(V - k)² is smallest, where V is what the volume is behind: none where it makes the mix
 * worse and the volume does not ask for it, many where it brings what lacks. This is the drift-plus-penalty method of
 * stochastic network optimization (Neely, 2010) with deficits for queues. It learns no rate, so that a few hundred records
 * suffice. Where records cannot meet the target, V grows until the records are taken that come nearest. Deficits are
 * bounded, so that they do not outlast a change of the stream, and so V is too.
 *
 * <p>A record costs time in proportion to the classes seen so far. Not safe for several threads.
 */
public final class InstanceBalance {
    /** β: how much the volume counts, in changes of the mix by one mean copy. */
    private static final double VOLUME_PART = .1;

    /** So many copies behind the volume, records are repeated once more for each of their copies by repeat factors. */
    private static final double BEHIND = 100;

    /** And at most so many times as often. */
    private static final double MOST_CAUGHT_UP = 2;

    private final BalanceRules rules;
    private final SortedMap<String, InstanceRow> rows = new TreeMap<>(); // sums have one order
    private InstanceTotals totals = InstanceTotals.START;

    private InstanceBalance(BalanceRules rules) {
        this.rules = rules;
    }

    /** The balance whose rows are among {@code rows}; an empty one where there are none. */
    public static InstanceBalance restore(BalanceRules rules, Iterable<StoredRow> rows) {
        InstanceBalance restored = new InstanceBalance(rules);
        for (StoredRow row : rows) {
            if (row instanceof InstanceRow of) {
                restored.rows.put(of.label(), of);
            } else if (row instanceof InstanceTotals all) {
                restored.totals = all;
            }
        }
        return restored;
    }

    /** Whether {@code key} is of a row that {@link #decode} reads. */
    public static boolean holds(String key) {
        return key.startsWith(InstanceRow.PREFIX) || key.equals(InstanceTotals.KEY);
    }

    /**
     * The row that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static StoredRow decode(String key, byte[] bytes) {
        return key.equals(InstanceTotals.KEY) ? InstanceTotals.decode(bytes) : InstanceRow.decode(key, bytes);
    }

    /**
     * What one copy of a record does to the deficits.
     *
     * @param instances of established classes in it
     * @param gain half of what the first bit of a copy takes off the sum of the squared deficits
     * @param squared sum of the squared changes
     */
    private record Change(double instances, double gain, double squared) {}

    /**
     * How often a record is repeated.
     *
     * @param counts class to how often it is in the record, not empty
     */
    public Repeats repeats(SortedMap<String, Integer> counts) {
        if (rules.target() instanceof Target.AsIs) {
            return Repeats.AS_ANY;
        }
        if (rules.target() instanceof Target.RepeatFactor lvis) {
            double factor = factor(lvis, counts) / totals.meanScale();
            return (volume, behind) -> capped(volume * factor * caughtUp(behind));
        }
        Change change = change(counts);
        if (change.instances() == 0) {
            return (volume, behind) -> 1; // no class of it is established
        }
        double push = VOLUME_PART * totals.meanScale();
        return (volume, behind) -> capped((change.gain() + push * (volume + behind)) / (change.squared() + push));
    }

    private double capped(double copies) {
        double least = rules.volumeControl().keepOriginals() ? 1 : 0;
        return Math.max(least, Math.min(rules.credit().maxCopies(), copies));
    }

    private double caughtUp(double behind) {
        return rules.volumeControl().keepOriginals()
                ? 1
                : Math.max(1 / MOST_CAUGHT_UP, Math.min(MOST_CAUGHT_UP, 1 + behind / BEHIND));
    }

    private Change change(SortedMap<String, Integer> counts) {
        double instances = established(counts);
        double published = published();
        double gain = 0;
        double squared = 0;
        for (InstanceRow row : rows.values()) {
            if (counts(row)) {
                double less = counts.getOrDefault(row.label(), 0) - share(row) * instances;
                gain += deficit(row, published) * less;
                squared += less * less;
            }
        }
        return new Change(instances, gain, squared);
    }

    /** Instances of all established classes that were published. */
    private double published() {
        double sum = 0;
        for (InstanceRow row : rows.values()) {
            sum += counts(row) ? row.published() : 0;
        }
        return sum;
    }

    /** Instances of the class that lack among {@code published}; a class that was established late lacks all before. */
    private double deficit(InstanceRow row, double published) {
        double most = rules.credit().maxCredit() * StrictMath.sqrt(totals.meanScale());
        return Math.max(-most, Math.min(most, share(row) * published - row.published()));
    }

    private double established(SortedMap<String, Integer> counts) {
        double sum = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            sum += counts(row(count.getKey())) ? count.getValue() : 0;
        }
        return sum;
    }

    /**
     * Counts a record.
     *
     * @param copies samples that it became
     * @return the rows that changed; the caller stores exactly these
     */
    public List<StoredRow> commit(SortedMap<String, Integer> counts, int copies) {
        InstanceTotals after = totals.next(rules.decay().slowRemaining(1), size(counts), scale(counts));
        List<StoredRow> changed = new ArrayList<>();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (rows.containsKey(count.getKey()) || rows.size() < rules.maxClasses()) {
                InstanceRow before = row(count.getKey());
                InstanceRow seen = counted(before, count.getValue(), copies, after);
                after = after.reweighted(before.weight(), seen.weight());
                changed.add(seen);
            }
        }
        changed.forEach(row -> rows.put(((InstanceRow) row).label(), (InstanceRow) row));
        totals = after;
        changed.add(after);
        return List.copyOf(changed);
    }

    private InstanceRow counted(InstanceRow row, int count, int copies, InstanceTotals after) {
        double remaining = rules.decay().slowRemaining(after.tick() - row.tick());
        InstanceRow seen = row.sighted(count, remaining, after.tick());
        return seen.published(row.published() + (double) copies * count, weight(seen, after));
    }

    /** What the record is measured by, beside others. */
    private double scale(SortedMap<String, Integer> counts) {
        if (rules.target() instanceof Target.RepeatFactor lvis) {
            double volume = rules.volumeControl().requested() instanceof Volume.Factor fixed ? fixed.factor() : 1;
            double most = rules.credit().maxCopies() / volume * totals.meanScale();
            return Math.min(factor(lvis, counts), most); // no more than the copies that it may become
        }
        Change change = change(counts);
        return change.instances() == 0 ? totals.meanScale() : change.squared();
    }

    private double factor(Target.RepeatFactor lvis, SortedMap<String, Integer> counts) {
        return counts.keySet().stream()
                .mapToDouble(label -> lvis.factor(frequency(row(label))))
                .max()
                .orElse(1);
    }

    /** Whether the class is wanted or unwanted: neither, while it is not established. */
    private boolean counts(InstanceRow row) {
        boolean named =
                rules.target().unknownShare().isPresent() && !rules.declared().contains(row.label());
        return named || row.weight() > 0;
    }

    private double share(InstanceRow row) {
        return totals.weights() == 0 ? 0 : row.weight() / totals.weights();
    }

    private double weight(InstanceRow row, InstanceTotals now) {
        String key = ClassRowKey.of(row.label());
        return rules.establishes(key, row.records(), now.tick())
                ? rules.weight(key, Math.min(1, row.instances() / now.instances()), row.instances())
                : 0;
    }

    /** Part of the records that hold the class; 1 for one never seen, which is not repeated. */
    private double frequency(InstanceRow row) {
        double records = row.records() * rules.decay().slowRemaining(totals.tick() - row.tick());
        boolean established = rules.establishes(ClassRowKey.of(row.label()), row.records(), totals.tick());
        return established && records > 0 ? Math.min(1, records / totals.records()) : 1;
    }

    private InstanceRow row(String label) {
        return rows.getOrDefault(label, InstanceRow.blank(label));
    }

    private static int size(SortedMap<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
