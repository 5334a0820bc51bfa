package dev.refract.topology.application;

import dev.refract.topology.metrics.BalanceMetrics;
import dev.refract.topology.metrics.Gauges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** What the metrics of Kafka Streams and of the stages say, gathered over the tasks of an instance. */
record StreamsReadings(Map<MetricName, ? extends Metric> metrics) {
    private static final String TASKS = "stream-task-metrics";
    private static final String STORES = "stream-state-metrics";
    private static final String STORE_TAG = "rocksdb-state-id";
    private static final Set<String> MEMORY =
            Set.of("size-all-mem-tables", "estimate-table-readers-mem", "block-cache-usage");

    long restoreRemaining() {
        return Math.round(sum(TASKS, "restore-remaining-records-total"));
    }

    long copiesOwed() {
        return Math.round(sum(Gauges.TASK_GROUP, "owed-copies"));
    }

    int threads() {
        return (int) Math.round(sum("stream-metrics", "alive-stream-threads"));
    }

    /** Samples kept by all tasks; empty where nothing is kept. */
    OptionalDouble reservoirRecords() {
        List<Double> kept = new ArrayList<>();
        each(BalanceMetrics.RESERVOIR_GROUP, (name, value) -> {
            if (name.name().equals("records")) {
                kept.add(value);
            }
        });
        return kept.stream().mapToDouble(Double::doubleValue).reduce(Double::sum);
    }

    /** Bytes of files, by store. */
    Map<String, Double> storeBytes() {
        Map<String, Double> bytes = new TreeMap<>();
        each(STORES, (name, value) -> {
            if (name.name().equals("total-sst-files-size")) {
                bytes.merge(name.tags().get(STORE_TAG), value, Double::sum);
            }
        });
        return bytes;
    }

    /** Native memory of all stores, in bytes. */
    double storeMemoryBytes() {
        return MEMORY.stream().mapToDouble(name -> sum(STORES, name)).sum();
    }

    /** How each task's balance stands, by the order of the tasks. */
    List<PipelineStatus.TaskBalance> balances() {
        Map<String, Map<String, Double>> tasks = new TreeMap<>();
        each(
                BalanceMetrics.GROUP,
                (name, value) -> tasks.computeIfAbsent(task(name), task -> new TreeMap<>())
                        .put(name.name(), value));
        Map<String, Map<String, Map<String, Double>>> classes = new TreeMap<>();
        each(
                BalanceMetrics.CLASS_GROUP,
                (name, value) -> classes.computeIfAbsent(task(name), task -> new TreeMap<>())
                        .computeIfAbsent(name.tags().get("class"), label -> new TreeMap<>())
                        .put(name.name(), value));
        List<PipelineStatus.TaskBalance> balances = new ArrayList<>();
        tasks.forEach((task, values) -> {
            Map<String, PipelineStatus.ClassShares> shares = new TreeMap<>();
            classes.getOrDefault(task, Map.of())
                    .forEach((label, of) -> shares.put(
                            label,
                            new PipelineStatus.ClassShares(
                                    of.getOrDefault("input-share", 0.0),
                                    of.getOrDefault("target-share", 0.0),
                                    of.getOrDefault("achieved-share", 0.0))));
            balances.add(new PipelineStatus.TaskBalance(
                    task,
                    values.getOrDefault("distance", 0.0),
                    Math.round(values.getOrDefault("round", 0.0)),
                    values.getOrDefault("round-age-records", 0.0),
                    shares));
        });
        return balances;
    }

    private static String task(MetricName name) {
        return name.tags().get("task-id");
    }

    private double sum(String group, String metric) {
        double[] sum = {0};
        each(group, (name, value) -> {
            if (name.name().equals(metric)) {
                sum[0] += value;
            }
        });
        return sum[0];
    }

    /** Hands on the numbers of a group; one that has no number now is left out. */
    private void each(String group, BiConsumer<MetricName, Double> reader) {
        metrics.forEach((name, metric) -> {
            if (name.group().equals(group)) {
                Object value = metric.metricValue();
                if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
                    reader.accept(name, number.doubleValue());
                }
            }
        });
    }
}
