package dev.refract.balance.rules;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Amounts by class, and what can be measured on them.
 *
 * @param amounts class to amount, each at least 0; classes in alphabetical order
 */
public record ClassDistribution(SortedMap<String, Double> amounts) {

    /** Nothing. */
    public static final ClassDistribution EMPTY = new ClassDistribution(Collections.emptySortedMap());

    public ClassDistribution {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
        amounts.forEach((label, amount) -> {
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException("amount of " + label + " must be at least 0, found " + amount);
            }
        });
    }

    /** The mix of these counts or shares. */
    public static ClassDistribution of(Map<String, ? extends Number> amounts) {
        TreeMap<String, Double> copy = new TreeMap<>();
        amounts.forEach((label, amount) -> copy.put(label, amount.doubleValue()));
        return new ClassDistribution(copy);
    }

    /** The sum of all amounts. */
    public double total() {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The class's part of the total, in [0, 1]; 0 when there is nothing. */
    public double share(String label) {
        double total = total();
        return total == 0 ? 0 : amounts.getOrDefault(label, 0.0) / total;
    }

    /**
     * Total-variation distance: half the sum of the differences of shares, from 0 (the same mix) to 1
     * (no class in common). It is the part of one mix that would have to change class to give the other.
     *
     * @return not a number when either has nothing: nothing has no mix
     */
    public double distance(ClassDistribution other) {
        double mine = total();
        double theirs = other.total();
        if (mine == 0 || theirs == 0) {
            return Double.NaN;
        }
        Iterator<Map.Entry<String, Double>> left = amounts.entrySet().iterator();
        Iterator<Map.Entry<String, Double>> right = other.amounts.entrySet().iterator();
        Map.Entry<String, Double> here = next(left);
        Map.Entry<String, Double> there = next(right);
        double sum = 0;
        while (here != null || there != null) { // both in alphabetical order, so one pass meets every class once
            int order = here == null ? 1 : there == null ? -1 : here.getKey().compareTo(there.getKey());
            sum += Math.abs((order <= 0 ? here.getValue() / mine : 0) - (order >= 0 ? there.getValue() / theirs : 0));
            here = order <= 0 ? next(left) : here;
            there = order >= 0 ? next(right) : there;
        }
        return sum / 2;
    }

    private static <T> T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }

    /** The part of the total that each class is; all 0 when there is nothing. */
    public SortedMap<String, Double> shares() {
        double total = total();
        TreeMap<String, Double> shares = new TreeMap<>(amounts);
        shares.replaceAll((label, amount) -> total == 0 ? 0 : amount / total);
        return shares;
    }

    /**
     * The largest amount over the smallest, 1 when all are equal; infinite when a class has nothing and
     * not a number when there are no classes.
     */
    public double imbalanceRatio() {
        double most =
                amounts.values().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        double least =
                amounts.values().stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        return most / least;
    }
}
