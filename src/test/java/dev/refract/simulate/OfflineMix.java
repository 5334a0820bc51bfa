package dev.refract.simulate;

import dev.refract.balance.rules.ClassDistribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The best mix of instances that copies of whole records can have, as far as an offline search finds it: it knows all
 * records, begins with equal copies, and moves one copy at a time from the record to the record where that brings the
 * mix nearest to uniform, until no move does. With a bound on the copies of a record, and no other wish.
 */
final class OfflineMix {
    /** Records that a copy may be taken from, and as many that it may go to, tried with each other at every move. */
    private static final int TRIED = 12;

    private final List<int[]> kinds = new ArrayList<>();
    private final List<Integer> room = new ArrayList<>();
    private final int least;
    private final int most;
    private final String[] classes;

    private OfflineMix(List<SortedMap<String, Integer>> records, int least, int most) {
        this.least = least;
        this.most = most;
        TreeMap<String, Integer> all = new TreeMap<>();
        records.forEach(record -> all.putAll(record));
        classes = all.keySet().toArray(new String[0]);
        Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
        for (SortedMap<String, Integer> record : records) {
            List<Integer> counts = new ArrayList<>();
            for (String name : classes) {
                counts.add(record.getOrDefault(name, 0));
            }
            numbers.merge(counts, 1, Integer::sum);
        }
        numbers.forEach((counts, number) -> {
            kinds.add(counts.stream().mapToInt(Integer::intValue).toArray());
            room.add(number);
        });
    }

    /**
     * The total-variation distance to uniform of the best mix found.
     *
     * @param copies samples in all
     * @param least copies of each record at least
     * @param most and at most
     */
    static double distance(List<SortedMap<String, Integer>> records, long copies, int least, int most) {
        return new OfflineMix(records, least, most).search(copies);
    }

    private double search(long copies) {
        long[] made = new long[kinds.size()];
        long left = copies;
        for (int i = 0; i < made.length; i++) {
            made[i] = (long) least * room.get(i);
            left -= made[i];
        }
        for (int i = 0; left > 0; i = (i + 1) % made.length) {
            if (made[i] < (long) most * room.get(i)) {
                made[i]++;
                left--;
            }
        }
        long[] sums = new long[classes.length];
        for (int i = 0; i < made.length; i++) {
            add(sums, i, made[i]);
        }
        double best = distance(sums);
        while (true) {
            List<Integer> from = nearest(sums, -1, kind -> made[kind] > (long) least * room.get(kind));
            List<Integer> to = nearest(sums, 1, kind -> made[kind] < (long) most * room.get(kind));
            int[] move = best(sums, from, to);
            double found = moved(sums, move[0], move[1]);
            if (!(found < best - 1e-9)) {
                return best;
            }
            made[move[0]]--;
            made[move[1]]++;
            add(sums, move[0], -1);
            add(sums, move[1], 1);
            best = found;
        }
    }

    /** The kinds of records of which one copy less, or more, brings the mix nearest. */
    private List<Integer> nearest(long[] sums, int copies, IntPredicate open) {
        double[] distances = new double[kinds.size()];
        for (int kind = 0; kind < distances.length; kind++) {
            add(sums, kind, copies);
            distances[kind] = distance(sums);
            add(sums, kind, -copies);
        }
        return IntStream.range(0, distances.length)
                .filter(open)
                .boxed()
                .sorted(Comparator.comparingDouble(kind -> distances[kind]))
                .limit(TRIED)
                .toList();
    }

    private int[] best(long[] sums, List<Integer> from, List<Integer> to) {
        int[] best = {from.get(0), to.get(0)};
        for (int less : from) {
            for (int more : to) {
                if (moved(sums, less, more) < moved(sums, best[0], best[1])) {
                    best = new int[] {less, more};
                }
            }
        }
        return best;
    }

    private double moved(long[] sums, int less, int more) {
        add(sums, less, -1);
        add(sums, more, 1);
        double distance = distance(sums);
        add(sums, less, 1);
        add(sums, more, -1);
        return distance;
    }

    private void add(long[] sums, int kind, long copies) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += copies * kinds.get(kind)[c];
        }
    }

    private double distance(long[] sums) {
        long total = 0;
        for (long sum : sums) {
            total += sum;
        }
        double distance = 0;
        for (long sum : sums) {
            distance += Math.abs(sum / (double) total - 1.0 / sums.length);
        }
        return distance / 2;
    }

    /** The mix of these records, each published once. */
    static ClassDistribution in(List<SortedMap<String, Integer>> records) {
        Map<String, Integer> sums = new TreeMap<>();
        records.forEach(record -> record.forEach((name, count) -> sums.merge(name, count, Integer::sum)));
        return ClassDistribution.of(sums);
    }
}
