package dev.refract.topology.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.MeasurableStat;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Metrics of one task that are read when somebody asks, through the public interface of Kafka Streams:
 * they are in {@code KafkaStreams.metrics()} and in JMX below {@code kafka.streams}. Every metric carries
 * the tags {@code application-id} and {@code task-id}.
 */
public final class Gauges implements AutoCloseable {
    /** Group of what every task has, with or without a balance. */
    public static final String TASK_GROUP = "refract-task-metrics";

    /** Group of each stage, named in the tag {@code stage}. */
    public static final String STAGE_GROUP = "refract-stage-metrics";

    private final StreamsMetrics metrics;
    private final String application;
    private final String task;
    private final String node;
    private final List<Sensor> sensors = new ArrayList<>();

    /**
     * Metrics of one processor of the task of {@code context}.
     *
     * @param node the processor's name; two processors of a task must differ in it
     */
    public Gauges(ProcessorContext<?, ?> context, String node) {
        this.node = node;
        metrics = context.metrics();
        application = context.applicationId();
        task = context.taskId().toString();
    }

    /** Metrics that have all tags in common. */
    public final class Set {
        private final String group;
        private final Map<String, String> tags = new LinkedHashMap<>();
        private final Sensor sensor;

        private Set(String group, String tag, String value) {
            this.group = group;
            tags.put("application-id", application);
            tags.put("task-id", task);
            if (!tag.isEmpty()) {
                tags.put(tag, value);
            }
            String name = String.join(".", "refract", task, node, group, tag, value);
            // a task that came to a bad end may have left its own behind
            metrics.removeSensor(metrics.addSensor(name, Sensor.RecordingLevel.INFO));
            sensor = metrics.addSensor(name, Sensor.RecordingLevel.INFO);
            sensors.add(sensor);
        }

        /**
         * Adds a metric.
         *
         * @param value read on the thread of the reader
         */
        public Set with(String name, String description, DoubleSupplier value) {
            sensor.add(new MetricName(name, group, description, tags), new Reading(value));
            return this;
        }
    }

    /** A new set in {@code group}. */
    public Set set(String group) {
        return new Set(group, "", "");
    }

    /** A new set in {@code group} with one more tag. */
    public Set set(String group, String tag, String value) {
        return new Set(group, tag, value);
    }

    /** Takes all metrics away. */
    @Override
    public void close() {
        sensors.forEach(metrics::removeSensor);
        sensors.clear();
    }

    /** A statistic that is not recorded but looked up. */
    private record Reading(DoubleSupplier value) implements MeasurableStat {
        @Override
        public void record(MetricConfig config, double ignored, long timeMs) {}

        @Override
        public double measure(MetricConfig config, long now) {
            return value.getAsDouble();
        }
    }
}
