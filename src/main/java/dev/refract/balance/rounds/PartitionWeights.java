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

    /** What partition {@code partition} pays; classes that the union does not believe yet are left out. */
    public static PartitionWeights of(BalanceRules rules, CountRound round, int partition) {
        long total = round.records();
        TreeMap<String, Double> share = new TreeMap<>();
        TreeMap<String, Double> sightings = new TreeMap<>();
        for (PartitionCounts report : round.counts().values()) {
            double part = (double) report.records() / total;
            report.classes().forEach((key, seen) -> {
                share.merge(key, part * seen.share(), Double::sum);
                sightings.merge(key, seen.sightings(), Double::sum);
            });
        }
        SortedMap<String, PartitionCounts.ClassCount> own = round.counts()
                .getOrDefault(partition, new PartitionCounts(partition, 0, new TreeMap<>()))
                .classes();
        TreeMap<String, Double> weightOf = new TreeMap<>();
        share.forEach((key, p) -> {
            if (p > 0 && rules.establishes(key, sightings.get(key), total)) {
                weightOf.put(key, rules.weight(key, p, sightings.get(key)));
            }
        });
        double weights =
                weightOf.values().stream().mapToDouble(Double::doubleValue).sum();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        TreeMap<String, Double> mine = new TreeMap<>();
        for (Map.Entry<String, Double> of : weightOf.entrySet()) {
            double p = share.get(of.getKey());
            double w = of.getValue();
            if (w > 0 && p >= rules.volumeControl().minShare() && !of.getKey().equals(ClassRowKey.OTHER)) {
                lowest = Math.min(lowest, p * weights / w);
                highest = Math.max(highest, p * weights / w);
            }
            double here = own.containsKey(of.getKey()) ? own.get(of.getKey()).share() : 0;
            mine.put(of.getKey(), w * here / p);
        }
        return new PartitionWeights(round.number(), rules.volumeControl().volume(lowest, highest), weights, mine);
    }

    /** Whether the union believes the class. */
    public boolean covers(String key) {
        return byKey.containsKey(key);
    }

    /** The partition's weight for a class that the union believes. */
    public double weight(String key) {
        return byKey.get(key);
    }
}
