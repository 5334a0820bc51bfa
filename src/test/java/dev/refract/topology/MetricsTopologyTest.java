package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.refract.balance.rules.ClassDistribution;
import dev.refract.random.Address;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.topology.metrics.BalanceMetrics;
import dev.refract.topology.metrics.Gauges;
import dev.refract.topology.store.Stores;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Balanced, as a dashboard sees it: metrics say what came out, while it comes out. */
class MetricsTopologyTest {
    @TempDir
    private Path state;

    @Test
    void tellHowTheBalanceStands() {
        try (PipelineRig rig = new PipelineRig(Pipelines.balanced().build(), state)) {
            send(rig, 2_000);
            List<Sample> out = rig.train();

            Map<String, Double> made = new TreeMap<>();
            Map<String, Integer> ofOrigin = new TreeMap<>();
            out.forEach(sample -> {
                made.merge(sample.label().mainClass().orElseThrow(), 1.0, Double::sum);
                ofOrigin.merge(sample.originId(), 1, Integer::sum);
            });
            ClassDistribution uniform = ClassDistribution.of(Map.of("a", 1, "b", 1, "c", 1));
            Map<String, Double> balance = read(rig, BalanceMetrics.GROUP, "");
            assertThat(balance.get("records-total")).isEqualTo(2_000);
            assertThat(balance.get("samples-total")).isEqualTo(out.size());
            assertThat(balance.get("distance-of-all"))
                    .isCloseTo(ClassDistribution.of(made).distance(uniform), within(1e-12));
            assertThat(balance.get("distance")).isBetween(0.0, .05);
            assertThat(balance.get("imbalance-ratio")).isBetween(1.0, 1.2);
            assertThat(balance.get("volume")).isEqualTo(1);
            assertThat(balance.get("round")).isZero();
            assertThat(balance.get("round-age-records")).isZero();

            Map<String, Double> scarce = read(rig, BalanceMetrics.CLASS_GROUP, "c");
            assertThat(scarce.get("target-share")).isEqualTo(1 / 3.0);
            assertThat(scarce.get("achieved-share")).isBetween(.30, .37);
            assertThat(scarce.get("input-share")).isBetween(.05, .15);
            assertThat(scarce.get("copies-mean")).isBetween(2.5, 5.0);
            assertThat(scarce.get("credit")).isBetween(-20.0, 20.0);

            Map<String, Double> task = read(rig, Gauges.TASK_GROUP, "");
            assertThat(task.get("copies-per-origin-mean")).isEqualTo(out.size() / 2_000.0);
            assertThat(task.get("copies-per-origin-max"))
                    .isEqualTo(ofOrigin.values().stream().mapToInt(n -> n).max().orElseThrow());
            assertThat(task.get("thinned-total")).isEqualTo(2_000 - ofOrigin.size());
        }
    }

    @Test
    void countDeadLettersByReasonAndRepetitions() {
        try (PipelineRig rig = new PipelineRig(Pipelines.balanced().build(), state)) {
            send(rig, 10);
            rig.send(text("s3", "text 3", category(3)));
            rig.send(Sample.original("x", 0, new Payload.Text("x"), Label.of(1)));
            rig.send(new byte[] {1}, new byte[0]);

            assertThat(read(rig, Gauges.TASK_GROUP, "no-class")).containsEntry("dead-letters-total", 1.0);
            assertThat(read(rig, Gauges.TASK_GROUP, "empty-value")).containsEntry("dead-letters-total", 1.0);
            assertThat(read(rig, Gauges.TASK_GROUP, "gate-refused")).containsEntry("dead-letters-total", 0.0);
            assertThat(read(rig, Gauges.TASK_GROUP, "")).containsEntry("repeated-total", 1.0);
        }
    }

    @Test
    void tellHowFullTheReservoirsAre() {
        try (PipelineRig rig = new PipelineRig(Pipelines.balanced().pulling().build(), state)) {
            send(rig, 100);
            Map<String, Double> few = read(rig, BalanceMetrics.RESERVOIR_GROUP, "");
            send(rig, 3_000);
            Map<String, Double> full = read(rig, BalanceMetrics.RESERVOIR_GROUP, "");

            assertThat(few.get("records")).isEqualTo(100);
            assertThat(full.get("records")).isEqualTo(3 * 256);
            assertThat(full.get("bytes")).isEqualTo((double) stored(rig));
        }
    }

    private static long stored(PipelineRig rig) {
        long bytes = 0;
        try (var all =
                rig.driver().<String, byte[]>getKeyValueStore(Stores.RESERVOIR).all()) {
            while (all.hasNext()) {
                bytes += all.next().value.length;
            }
        }
        return bytes;
    }

    @Test
    void canBeReadFromAnyThreadWhileRecordsAreDecided() {
        try (PipelineRig rig = new PipelineRig(Pipelines.balanced().build(), state)) {
            AtomicBoolean done = new AtomicBoolean();
            send(rig, 50);
            CompletableFuture<Long> reader = CompletableFuture.supplyAsync(() -> {
                long read = 0;
                do {
                    assertThat(read(rig, BalanceMetrics.GROUP, "").values()).allMatch(Double::isFinite);
                    assertThat(read(rig, BalanceMetrics.CLASS_GROUP, "a").values())
                            .allMatch(Double::isFinite);
                    read++;
                } while (!done.get());
                return read;
            });
            for (int i = 50; i < 3_000; i++) {
                rig.send(text("s" + i, "text " + i, category(i)));
            }
            done.set(true);

            assertThat(reader.join()).isPositive();
        }
    }

    @Test
    void countTheRecordsOfEachStage() {
        try (PipelineRig rig = new PipelineRig(Pipelines.balanced().build(), state)) {
            send(rig, 10);
            rig.send(text("s3", "text 3", category(3)));
            rig.send(new byte[] {1}, new byte[0]);

            Map<String, Double> records = new TreeMap<>();
            Map<String, Double> seconds = new TreeMap<>();
            rig.driver().metrics().forEach((name, metric) -> {
                if (name.group().equals(Gauges.STAGE_GROUP)) {
                    (name.name().equals("records-total") ? records : seconds)
                            .put(name.tags().get("stage"), (Double) metric.metricValue());
                }
            });
            assertThat(records)
                    .containsEntry("decode", 12.0)
                    .containsEntry("deduplicate", 11.0)
                    .containsEntry("split", 10.0)
                    .containsEntry("rebalance", 10.0)
                    .containsEntry("augment", 10.0)
                    .containsEntry("publish", 10.0)
                    .containsEntry("reject", 1.0);
            assertThat(seconds)
                    .hasSize(7)
                    .allSatisfy((stage, time) -> assertThat(time).isPositive());
        }
    }

    @Test
    void areGoneWhenTheTaskIs() {
        PipelineRig rig = new PipelineRig(Pipelines.balanced().build(), state);
        send(rig, 10);
        Map<MetricName, ? extends Metric> live = rig.driver().metrics();
        assertThat(live.keySet()).anyMatch(name -> name.group().startsWith("refract-"));

        rig.close();

        assertThat(live.keySet()).noneMatch(name -> name.group().startsWith("refract-"));
        assertThat(live).isNotEmpty();
    }

    @Test
    void doNotNeedABalance() {
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(2).build(), state)) {
            send(rig, 10);

            assertThat(read(rig, Gauges.TASK_GROUP, "")).containsEntry("copies-per-origin-mean", 3.0);
            assertThat(read(rig, BalanceMetrics.GROUP, "")).isEmpty();
        }
    }

    private static void send(PipelineRig rig, int samples) {
        for (int i = 0; i < samples; i++) {
            rig.send(text("s" + i, "text " + i, category(i)));
        }
    }

    /** Values by name of the metrics of a group that carry this class or reason. */
    private static Map<String, Double> read(PipelineRig rig, String group, String tag) {
        Map<String, Double> values = new TreeMap<>();
        rig.driver().metrics().forEach((name, metric) -> {
            Map<String, String> tags = name.tags();
            String own = tags.getOrDefault("class", tags.getOrDefault("reason", ""));
            if (name.group().equals(group) && own.equals(tag)) {
                assertThat(tags).containsEntry("application-id", "rig-v1").containsEntry("task-id", "0_0");
                values.put(name.name(), (Double) metric.metricValue());
            }
        });
        return values;
    }

    /** 60 : 30 : 10, in an order that no class can be told from. */
    private static String category(int number) {
        double place = Address.of(0, "mix", "s" + number).uniform();
        return place < 0.6 ? "a" : place < 0.9 ? "b" : "c";
    }
}
