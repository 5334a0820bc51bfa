package dev.refract.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The classes of a stream that a plot tells apart: all, or of more than ten the nine most frequent ones.
 *
 * @param names the most frequent first
 * @param others how many further classes there are; they are shown as one
 */
public record ShownClasses(List<String> names, int others) {
    private static final int MOST = 10;

    public ShownClasses {
        names = List.copyOf(names);
    }

    /** The classes of a whole stream. */
    public static ShownClasses of(LabelStream stream) {
        Map<String, Long> counts = new TreeMap<>();
        for (int record = 0; record < stream.labels().size(); record++) {
            stream.at(record).forEach((label, count) -> counts.merge(label, (long) count, Long::sum));
        }
        List<String> byCount = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        int shown = byCount.size() <= MOST ? byCount.size() : MOST - 1;
        return new ShownClasses(byCount.subList(0, shown), byCount.size() - shown);
    }

    /** What stands in a legend: the names, and how many others there are. */
    public List<String> captions() {
        List<String> captions = new ArrayList<>(names);
        if (others > 0) {
            captions.add(others + " others");
        }
        return captions;
    }

    /** Shares in [0, 1] in the order of {@link #captions}; all 0 when nothing was counted. */
    List<Double> shares(Map<String, Integer> counts, int total) {
        List<Double> shares = new ArrayList<>();
        double rest = total == 0 ? 0 : 1;
        for (String name : names) {
            double share = total == 0 ? 0 : counts.getOrDefault(name, 0) / (double) total;
            shares.add(share);
            rest -= share;
        }
        if (others > 0) {
            shares.add(Math.max(0, rest));
        }
        return shares;
    }
}
