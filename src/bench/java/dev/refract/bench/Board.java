package dev.refract.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The laps of all contestants, and the table that is made of them. */
final class Board {
    private final Map<String, List<Cluster.Lap>> laps = new LinkedHashMap<>();

    /** An empty board; its lines are in the order of {@code contestants}, of which the first is the measure. */
    Board(List<Contestant> contestants) {
        contestants.forEach(contestant -> laps.put(contestant.name(), new ArrayList<>()));
    }

    void add(Contestant contestant, Cluster.Lap lap) {
        laps.get(contestant.name()).add(lap);
    }

    /**
     * Prints, as medians with ranges in brackets: records read per second and their ratio to the first
     * contestant's in the same round; then the processor time a record took in the stream threads, which
     * bounds the rate on a machine that does nothing else, and in the whole process, start-up included.
     */
    void print(PrintStream out) {
        List<Cluster.Lap> first = laps.values().iterator().next();
        out.printf("%-40s %9s %9s %28s %20s %18s %18s%n", "", "in", "out", "in/s", "ratio", "stream us", "process us");
        laps.forEach((name, runs) -> {
            double[] rates = runs.stream().mapToDouble(Cluster.Lap::perSecond).toArray();
            double[] ratios = new double[rates.length];
            Arrays.setAll(ratios, round -> rates[round] / first.get(round).perSecond());
            Cluster.Lap last = runs.get(runs.size() - 1);
            out.printf(
                    "%-40s %,9d %,9d %28s %20s %18s %18s%n",
                    name,
                    last.recordsIn(),
                    last.recordsOut(),
                    spread("%,.0f", rates),
                    spread("%.2f", ratios),
                    spread("%.1f", each(runs, Cluster.Lap::streamTime)),
                    spread("%.1f", each(runs, Cluster.Lap::processorTime)));
        });
    }

    private static double[] each(List<Cluster.Lap> runs, ToLongFunction<Cluster.Lap> nanoseconds) {
        return runs.stream()
                .mapToDouble(lap -> nanoseconds.applyAsLong(lap) / 1000.0 / lap.recordsIn())
                .toArray();
    }

    private static String spread(String format, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return (format + " [" + format + " - " + format + "]").formatted(median, sorted[0], sorted[sorted.length - 1]);
    }
}
