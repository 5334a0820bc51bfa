package dev.refract.monitor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of all metrics for the documentation, from their declaration. */
public final class MetricsPage {
    private MetricsPage() {}

    /** The table in Markdown, a line for each metric. */
    public static String table() {
        return "| metric | type | labels | what it says |\n|---|---|---|---|\n"
                + Arrays.stream(PipelineMetric.values()).map(MetricsPage::row).collect(Collectors.joining());
    }

    private static String row(PipelineMetric metric) {
        return "| `%s` | %s | %s | %s |%n"
                .formatted(
                        metric.exposedName(),
                        metric.type().name().toLowerCase(Locale.ROOT),
                        metric.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", ")),
                        metric.help())
                .replace(System.lineSeparator(), "\n");
    }
}
