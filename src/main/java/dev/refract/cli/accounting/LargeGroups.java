package dev.refract.cli.accounting;

import dev.refract.sample.Split;
import dev.refract.split.Splitter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The groups that a split keeps on one side, and by which shares of the sides may miss what was asked for.
 *
 * @param inputs of each group
 */
public record LargeGroups(Map<String, Long> inputs, Splitter splitter) {
    private static final double LARGE = .05;
    private static final long SMALLEST = 10;
    private static final int MOST = 5;

    public LargeGroups {
        inputs = Map.copyOf(inputs);
    }

    /** A line for each group of more than a twentieth of all inputs, the largest first. */
    public List<String> lines() {
        long all = inputs.values().stream().mapToLong(Long::longValue).sum();
        return inputs.entrySet().stream()
                .filter(group -> group.getValue() >= SMALLEST && group.getValue() > LARGE * all)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(group -> line(group.getKey(), group.getValue(), all))
                .toList();
    }

    private String line(String group, long count, long all) {
        Split side = splitter.ofGroup(group);
        String advice = Splitter.byContent(group)
                ? ": they hold the same data; split.duplicates: one or spread parts them"
                : "";
        return String.format(
                Locale.ROOT,
                "warning   group %s is %,d of %,d inputs (%.1f %%), all in %s%s",
                group,
                count,
                all,
                100.0 * count / all,
                side.name().toLowerCase(Locale.ROOT),
                advice);
    }
}
