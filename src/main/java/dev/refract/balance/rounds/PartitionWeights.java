package dev.refract.balance.rounds;

import dev.refract.balance.row.ClassRowKey;
import dev.refract.balance.rules.BalanceRules;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one partition pays its classes under a round, so that the union of all partitions follows the
 * target even when no partition sees every class.
 *
 * <p>Let p_jc be the share of class c in partition j, q_j the partition's share of all records, and
 * p_c = Σ_j q_j·p_jc the class's share of the union. A class is paid ρ·T_c per record of the union; the
 * partition gets the part of it that it has of the class's records, a_jc = q_j·p_jc / p_c. Per record of
 * its own that is ρ·T_c·a_jc / q_j = ρ·T_c·p_jc / p_c. The parts a_jc sum to 1 whatever the estimates are, so
 * their errors do not touch the mix.
 *
 * @param round the round's number
 * @param volume ρ of the union
 * @param totalWeight Σw over the union's classes
 * @param byKey the partition's weight per class, w_c·p_jc / p_c, by row key; 0 for a class that the
 *     partition did not have
 */
public record PartitionWeights(long round, double volume, double totalWeight, SortedMap<String, Double> byKey) {

    /** What partition {@code partition} pays; classes that the union has not established yet are left out. */
    public static PartitionWeights of(BalanceRules rules, CountRound round, int partition) {
        SortedMap<String, PartitionCounts.ClassCount> union = union(round);
        SortedMap<String, PartitionCounts.ClassCount> own = round.counts()
                .getOrDefault(partition, new PartitionCounts(partition, 0, new TreeMap<>()))
                .classes();
        SortedMap<String, Double> weights = new TreeMap<>();
        union.forEach((key, seen) -> {
            if (seen.share() > 0 && rules.establishes(key, seen.sightings(), round.records())) {
                weights.put(key, rules.weight(key, seen.share(), seen.sightings()));
            }
        });
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        SortedMap<String, Double> mine = new TreeMap<>();
        weights.forEach((key, weight) -> {
            double here = own.containsKey(key) ? own.get(key).share() : 0;
            mine.put(key, weight * here / union.get(key).share());
        });
        return new PartitionWeights(round.number(), volume(rules, union, weights, total), total, mine);
    }

    /** Shares p_c and sightings of the union's classes. */
    private static SortedMap<String, PartitionCounts.ClassCount> union(CountRound round) {
        SortedMap<String, PartitionCounts.ClassCount> union = new TreeMap<>();
        for (PartitionCounts report : round.counts().values()) {
            double part = (double) report.records() / round.records();
            report.classes()
                    .forEach((key, seen) -> union.merge(
                            key,
                            new PartitionCounts.ClassCount(part * seen.share(), seen.sightings()),
                            PartitionCounts.ClassCount::plus));
        }
        return union;
    }

    /** ρ by the lowest and highest p̂/T of the classes that steer it. */
    private static double volume(
            BalanceRules rules,
            SortedMap<String, PartitionCounts.ClassCount> union,
            SortedMap<String, Double> weights,
            double total) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (Map.Entry<String, Double> of : weights.entrySet()) {
            double share = union.get(of.getKey()).share();
            boolean steers = of.getValue() > 0
                    && share >= rules.volumeControl().minShare()
                    && !of.getKey().equals(ClassRowKey.OTHER);
            if (steers) {
                lowest = Math.min(lowest, share * total / of.getValue());
                highest = Math.max(highest, share * total / of.getValue());
            }
        }
        return rules.volumeControl().volume(lowest, highest);
    }

    /** Whether the class is established by the counts of all partitions. */
    public boolean covers(String key) {
        return byKey.containsKey(key);
    }

    /** The partition's weight for a class that {@link #covers} holds for. */
    public double weight(String key) {
        return byKey.get(key);
    }
}
