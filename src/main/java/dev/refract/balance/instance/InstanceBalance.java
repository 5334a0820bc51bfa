package dev.refract.balance.instance;

import dev.refract.balance.row.ClassRowKey;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How often a record of several classes is repeated, relative to the mean record, so that the mix of all instances
 * follows the target as near as the records allow.
 *
 * <p><b>Repeat factors.</b> By {@link Target.RepeatFactor} a class in the part f of all records has the factor
 * r = max(1, √(t/f)), and a record that of its class with the largest (Gupta, Dollár and Girshick, "LVIS", CVPR 2019).
 * LVIS counts f once, over the whole data set; here it is a decayed frequency.
 *
 * <p><b>Any other target.</b> Factors that are fixed beforehand miss a target, because a record repeated for one class
 * repeats its other classes too. So a class's factor follows what was published: every published instance, of
 * whatever class, pays class c the part T_c of an instance, and an instance of c takes one off. What a class is owed,
 * over a scale, is the logarithm of its factor, and a record's factor is the geometric mean over its instances: they
 * are the weights w_i = exp(Σ_c λ_c·n_ic/n_i) by which raking meets given totals with the least change of the sample
 * (Deville and Särndal, "Calibration Estimators in Survey Sampling", JASA 1992), with the multipliers λ found while the
 * stream runs. Where records cannot meet the target, the λ end at three times ±ln(max_mean_copies); a record becomes at
 * most max_copies samples all the same.
 *
 * <p>Factors are divided by their decayed mean, so that the volume stays near what is asked for. A record costs time
 * in proportion to its own classes. Not safe for several threads.
 */
public final class InstanceBalance {
    /** A class's factor is e times larger when it is owed what so many mean records bring it. */
    private static final double SCALE_RECORDS = 3;

    /** And at least so many instances, so that a rare class is not switched on and off by each of its records. */
    private static final double SMALLEST_SCALE = 10;

    /** Where λ ends, in ln(max_mean_copies): beyond it a class that cannot be met would only take longer to come back. */
    private static final double FURTHEST = 3;

    private final BalanceRules rules;
    private final Map<String, InstanceRow> rows = new HashMap<>();
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
     * Copies of a record relative to those of the mean record.
     *
     * @param counts class to how often it is in the record, not empty
     * @return above 0; 1 on average
     */
    public double factor(SortedMap<String, Integer> counts) {
        return raw(counts) / totals.meanFactor();
    }

    /**
     * Counts a record.
     *
     * @param copies samples that it became
     * @return the rows that changed; the caller stores exactly these
     */
    public List<StoredRow> commit(SortedMap<String, Integer> counts, int copies) {
        InstanceTotals after = totals.next(rules.decay().slowRemaining(1), size(counts), counted(raw(counts)), copies);
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
        double due = due(row, after.published()) - (double) copies * count;
        return seen.credited(counts(row) ? bounded(due, row) : 0, after.published(), weight(seen, after));
    }

    /** What a factor adds to the mean: no more than the copies of one record that it may become. */
    private double counted(double raw) {
        double volume = rules.volumeControl().requested() instanceof Volume.Factor fixed ? fixed.factor() : 1;
        return Math.min(raw, rules.credit().maxCopies() / volume * totals.meanFactor());
    }

    /** The factor before it is divided by the mean one. */
    private double raw(SortedMap<String, Integer> counts) {
        if (rules.target() instanceof Target.AsIs) {
            return 1;
        }
        if (rules.target() instanceof Target.RepeatFactor lvis) {
            return counts.keySet().stream()
                    .mapToDouble(label -> lvis.factor(frequency(row(label))))
                    .max()
                    .orElse(1);
        }
        double sum = 0;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            sum += count.getValue() * logFactor(row(count.getKey()));
        }
        return StrictMath.exp(sum / size(counts));
    }

    /** λ of a class; 0 while it is neither wanted nor unwanted, because it is not established. */
    private double logFactor(InstanceRow row) {
        return counts(row) ? due(row, totals.published()) / scale(row) : 0;
    }

    private boolean counts(InstanceRow row) {
        boolean named =
                rules.target().unknownShare().isPresent() && !rules.declared().contains(row.label());
        return named || row.weight() > 0;
    }

    /** Instances that the class is owed once so many of all classes are published. */
    private double due(InstanceRow row, double published) {
        return bounded(row.credit() + share(row) * (published - row.refilledAt()), row);
    }

    private double bounded(double credit, InstanceRow row) {
        double most = FURTHEST * StrictMath.log(rules.volumeControl().maxMeanCopies()) * scale(row);
        return Math.max(-most, Math.min(most, credit));
    }

    private double scale(InstanceRow row) {
        return Math.max(SMALLEST_SCALE, SCALE_RECORDS * share(row) * totals.instancesPerRecord());
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
