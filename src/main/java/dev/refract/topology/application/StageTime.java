package dev.refract.topology.application;

import dev.refract.topology.metrics.Gauges;
import dev.refract.topology.record.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * How long one stage has worked, all tasks of this instance together.
 *
 * @param stage the stage's name
 * @param records records that came to it
 * @param seconds time in it alone
 */
public record StageTime(String stage, long records, double seconds) {
    /** The time of every stage, in the order of the topology. */
    static List<StageTime> of(Map<MetricName, ? extends Metric> metrics) {
        return Arrays.stream(Node.values())
                .map(node -> new StageTime(
                        node.id(),
                        Math.round(total(metrics, node.id(), "records-total")),
                        total(metrics, node.id(), "seconds-total")))
                .filter(stage -> stage.records() > 0)
                .toList();
    }

    private static double total(Map<MetricName, ? extends Metric> metrics, String stage, String name) {
        return metrics.entrySet().stream()
                .filter(metric -> metric.getKey().group().equals(Gauges.STAGE_GROUP)
                        && metric.getKey().name().equals(name)
                        && stage.equals(metric.getKey().tags().get("stage")))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .sum();
    }

    /** Each stage's share of the time, for people: {@code decode 12 %, augment 80 % of 3.1 s}. */
    public static String summary(List<StageTime> stages) {
        double all = stages.stream().mapToDouble(StageTime::seconds).sum();
        return stages.stream()
                        .map(stage ->
                                "%s %.0f %%".formatted(stage.stage(), 100 * stage.seconds() / Math.max(all, 1e-9)))
                        .collect(Collectors.joining(", "))
                + " of %.1f s".formatted(all);
    }
}
