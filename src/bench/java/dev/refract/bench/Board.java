package dev.refract.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * Prints, as medians with ranges in brackets: records read per second, their ratio to the first
     * contestant's in the same round, and the processor time of the whole process per record, start-up
     * included, which suffers less from what else the machine does.
     */
    void print(PrintStream out) {
        List<Cluster.Lap> first = laps.values().iterator().next();
        out.printf("%-44s %9s %9s %28s %20s %20s%n", "", "in", "out", "in/s", "ratio", "CPU us a record");
        laps.forEach((name, runs) -> {
            double[] rates = runs.stream().mapToDouble(Cluster.Lap::perSecond).toArray();
            double[] ratios = new double[rates.length];
            Arrays.setAll(ratios, round -> rates[round] / first.get(round).perSecond());
            double[] costs =
                    runs.stream().mapToDouble(Cluster.Lap::microsecondsEach).toArray();
            Cluster.Lap last = runs.get(runs.size() - 1);
            out.printf(
                    "%-44s %,9d %,9d %28s %20s %20s%n",
                    name,
                    last.recordsIn(),
                    last.recordsOut(),
                    spread("%,.0f", rates),
                    spread("%.2f", ratios),
                    spread("%.1f", costs));
        });
    }

    private static String spread(String format, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return (format + " [" + format + " - " + format + "]").formatted(median, sorted[0], sorted[sorted.length - 1]);
    }
}
