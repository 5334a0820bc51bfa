package dev.refract.cli.accounting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How often each class is in the training inputs, marked objects counted one by one. */
public final class ClassFrequencies {
    private final Map<String, Long> times = new HashMap<>();

    /** Counts an input that holds these classes so often. */
    public void add(SortedMap<String, Integer> classes) {
        classes.forEach((name, count) -> times.merge(name, (long) count, Long::sum));
    }

    /** The rarest of the classes so far; of equally rare ones the first in alphabetical order. */
    public String rarest(List<String> classes) {
        return classes.stream()
                .min(Comparator.comparing((String name) -> times.getOrDefault(name, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
