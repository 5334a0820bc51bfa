package dev.refract.monitor;

import dev.refract.topology.application.PipelineStatus;
import dev.refract.topology.application.PipelineStatus.ClassShares;
import dev.refract.topology.application.PipelineStatus.TaskBalance;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All metrics of a pipeline at one moment. Pure.
 *
 * @param identity what runs
 * @param status what it is doing; empty before it has begun
 * @param position how far it is in its source; empty while no broker says so
 */
record PipelineScrape(PipelineIdentity identity, Optional<PipelineStatus> status, Optional<SourcePosition> position) {
    /** State before there is a Kafka Streams. */
    static final String STARTING = "STARTING";

    /** As Kafka Streams names its states, and ours. */
    private static final Set<String> STATES = new LinkedHashSet<>(List.of(
            STARTING,
            "CREATED",
            "REBALANCING",
            "RUNNING",
            "PENDING_SHUTDOWN",
            "PENDING_ERROR",
            "ERROR",
            "NOT_RUNNING"));

    /** Classes are the data's, so there is no end of them. */
    private static final int MOST_CLASSES = 50;

    /** The metrics, each once. One that has no value now is left out. */
    List<MetricSnapshot> snapshots() {
        List<MetricSnapshot> all = new ArrayList<>();
        all.add(family(PipelineMetric.BUILD)
                .with(1, identity.version(), System.getProperty("java.version"))
                .snapshot());
        all.add(family(PipelineMetric.PIPELINE)
                .with(1, identity.digest(), identity.application(), identity.instance())
                .snapshot());
        all.add(family(PipelineMetric.STREAMS_STATE)
                .state(STATES, status.map(PipelineStatus::state).orElse(STARTING)));
        position.ifPresent(at -> {
            all.add(family(PipelineMetric.SOURCE_LAG).with(at.lag()).snapshot());
            all.add(family(PipelineMetric.SINCE_COMMIT).with(at.sinceCommit()).snapshot());
        });
        status.ifPresent(now -> {
            work(now, all);
            streams(now, all);
            balance(now, all);
        });
        return all;
    }

    private void work(PipelineStatus now, List<MetricSnapshot> all) {
        all.add(family(PipelineMetric.RECORDS_READ).with(now.work().read()).snapshot());
        Family published = family(PipelineMetric.SAMPLES_PUBLISHED);
        now.work()
                .published()
                .forEach((kind, count) -> published.with(count, kind.sink(), kind.copy() ? "copy" : "original"));
        all.add(published.snapshot());
        all.add(family(PipelineMetric.INPUTS_DROPPED)
                .with(now.work().repeated(), "repeated")
                .with(now.work().thinned(), "balance")
                .snapshot());
        all.add(family(PipelineMetric.RETRACTIONS).with(now.work().retracted()).snapshot());
        Family letters = family(PipelineMetric.DEAD_LETTERS);
        now.work().deadLetters().forEach((reason, count) -> letters.with(count, reason.code()));
        all.add(letters.snapshot());
        Family refusals = family(PipelineMetric.GATE_REFUSALS);
        now.work().gateRefusals().forEach((operation, count) -> refusals.with(count, operation));
        all.add(refusals.snapshot());
        all.add(family(PipelineMetric.REGISTRY_FAILURES)
                .with(now.registryFailures())
                .snapshot());
        all.add(family(PipelineMetric.STREAMS_RESTARTS).with(now.restarts()).snapshot());
        all.add(family(PipelineMetric.COPIES_OWED).with(now.copiesOwed()).snapshot());
    }

    private void streams(PipelineStatus now, List<MetricSnapshot> all) {
        all.add(family(PipelineMetric.STREAM_THREADS).with(now.threads()).snapshot());
        all.add(family(PipelineMetric.TASKS)
                .with(now.activeTasks(), "active")
                .with(now.standbyTasks(), "standby")
                .snapshot());
        all.add(family(PipelineMetric.RESTORE_REMAINING)
                .with(now.restoreRemaining())
                .snapshot());
        Family sizes = family(PipelineMetric.STORE_SIZE);
        now.storeBytes().forEach((store, bytes) -> sizes.with(bytes, store));
        all.add(sizes.snapshot());
        all.add(family(PipelineMetric.STORE_MEMORY).with(now.storeMemoryBytes()).snapshot());
        now.reservoirRecords()
                .ifPresent(records -> all.add(
                        family(PipelineMetric.RESERVOIR_RECORDS).with(records).snapshot()));
    }

    private void balance(PipelineStatus now, List<MetricSnapshot> all) {
        Family distances = family(PipelineMetric.BALANCE_DISTANCE);
        Family ages = family(PipelineMetric.ROUND_AGE);
        Family shares = family(PipelineMetric.CLASS_SHARE);
        for (TaskBalance balance : now.balances()) {
            distances.with(balance.distance(), balance.task());
            if (balance.round() > 0) {
                ages.with(balance.roundAge(), balance.task());
            }
            largest(balance).forEach(entry -> {
                String label = entry.getKey();
                ClassShares of = entry.getValue();
                shares.with(of.input(), balance.task(), label, "input")
                        .with(of.target(), balance.task(), label, "target")
                        .with(of.output(), balance.task(), label, "output");
            });
        }
        all.addAll(List.of(distances.snapshot(), ages.snapshot(), shares.snapshot()));
    }

    private static List<Map.Entry<String, ClassShares>> largest(TaskBalance balance) {
        return balance.classes().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, ClassShares>>comparingDouble(
                                entry -> -entry.getValue().input())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_CLASSES)
                .toList();
    }

    private Family family(PipelineMetric metric) {
        return new Family(metric, identity.pipeline());
    }
}
