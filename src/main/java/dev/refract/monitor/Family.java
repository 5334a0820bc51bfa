package dev.refract.monitor;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The values of one metric at one scrape, each with its labels. */
final class Family {
    private final PipelineMetric metric;
    private final String pipeline;
    private final List<Value> values = new ArrayList<>();

    private record Value(Labels labels, double number) {}

    /**
     * A metric without values.
     *
     * @param pipeline the label that all have
     */
    Family(PipelineMetric metric, String pipeline) {
        this.metric = metric;
        this.pipeline = pipeline;
    }

    /**
     * Adds a value.
     *
     * @param labels one for each label that the metric declares, in that order
     * @throws IllegalArgumentException when the number of labels is another
     */
    Family with(double number, String... labels) {
        if (labels.length != metric.labels().size()) {
            throw new IllegalArgumentException(metric.exposedName() + " has the labels " + metric.labels());
        }
        Labels.Builder all = Labels.builder().label("pipeline", pipeline);
        for (int i = 0; i < labels.length; i++) {
            all.label(metric.labels().get(i), labels[i]);
        }
        values.add(new Value(all.build(), number));
        return this;
    }

    /** The same for a count, which is exact up to 2⁵³. */
    Family with(long count, String... labels) {
        return with((double) count, labels);
    }

    /** The snapshot that the writers of the two formats take. */
    MetricSnapshot snapshot() {
        return switch (metric.type()) {
            case COUNTER -> counter();
            case GAUGE -> gauge();
            case INFO -> info();
            case STATE -> throw new IllegalStateException(metric.exposedName() + " has states, not values");
        };
    }

    /** The snapshot of a metric that is one of {@code all} words. */
    MetricSnapshot state(Set<String> all, String current) {
        StateSetSnapshot.StateSetDataPointSnapshot.Builder states =
                StateSetSnapshot.StateSetDataPointSnapshot.builder().labels(Labels.of("pipeline", pipeline));
        all.forEach(state -> states.state(state, state.equals(current)));
        return StateSetSnapshot.builder()
                .name(metric.id())
                .help(metric.help())
                .dataPoint(states.build())
                .build();
    }

    private MetricSnapshot counter() {
        CounterSnapshot.Builder family =
                CounterSnapshot.builder().name(metric.id()).help(metric.help());
        values.forEach(value -> family.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                .labels(value.labels())
                .value(value.number())
                .build()));
        return family.build();
    }

    private MetricSnapshot gauge() {
        GaugeSnapshot.Builder family = GaugeSnapshot.builder().name(metric.id()).help(metric.help());
        values.forEach(value -> family.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(value.labels())
                .value(value.number())
                .build()));
        return family.build();
    }

    private MetricSnapshot info() {
        InfoSnapshot.Builder family = InfoSnapshot.builder().name(metric.id()).help(metric.help());
        values.forEach(value -> family.dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder()
                .labels(value.labels())
                .build()));
        return family.build();
    }
}
