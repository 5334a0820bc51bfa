package dev.refract.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedBroker;
import dev.refract.kafka.Topics;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.InMemoryRegistry;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.PipelineRig;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scrape of a pipeline that has done its work says what it did. */
@Timeout(120)
class MonitoredPipelineIT {
    private static final String PIPELINE = """
            pipeline: moods
            seed: 1
            source: {topic: in}
            split: {train: 1, validation: 0, test: 0}
            balance: {target: uniform, keep_originals: true}
            augment:
              steps:
                - word_swap
            sink: {train: train, validation: validation, test: test, rejected: rejected}
            """;

    @TempDir
    private Path folder;

    private final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void aScrapeSaysWhatWasDone() throws Exception {
        Plan plan = Plan.of(
                PipelineFile.reader().parse(Path.of("moods.yaml"), PIPELINE).orElseThrow());
        PipelineIdentity identity =
                new PipelineIdentity(plan.pipeline().qualifiedName(), plan.digest(), "moods-v1", "one", "0.1.0");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"));
                Admin admin = broker.connection().admin()) {
            fill(broker, admin);
            Deployment deployment =
                    new Deployment(broker.connection(), folder.resolve("state"), "one", 1, (short) 1, Map.of());
            try (Application application = Application.start(plan, registry, deployment);
                    PipelineMonitor monitor = new PipelineMonitor(identity)) {
                assertThat(application.awaitDrained()).isEmpty();
                PositionPoll poll = new PositionPoll(application::progress, System::nanoTime);
                monitor.watch(application::status, poll);
                poll.ask();

                assertThat(monitor.live().status()).isEqualTo(200);
                assertThat(monitor.ready().status()).isEqualTo(200);
                Map<String, Double> series = StrictScrape.prometheus(
                                new String(monitor.metrics(null).body(), UTF_8))
                        .series();
                String pipeline = "pipeline=\"moods@1\"";
                assertThat(series)
                        .containsEntry("refract_records_read_total{" + pipeline + "}", 41.0)
                        .containsEntry("refract_inputs_dropped_total{cause=\"repeated\"," + pipeline + "}", 1.0)
                        .containsEntry(
                                "refract_samples_published_total{kind=\"original\"," + pipeline + ",sink=\"train\"}",
                                40.0)
                        .containsEntry("refract_source_lag_records{" + pipeline + "}", 0.0)
                        .containsEntry("refract_copies_owed{" + pipeline + "}", 0.0)
                        .containsEntry("refract_restore_remaining_records{" + pipeline + "}", 0.0)
                        .containsEntry("refract_stream_threads{" + pipeline + "}", 1.0)
                        .containsEntry("refract_tasks{kind=\"active\"," + pipeline + "}", 1.0)
                        .containsEntry("refract_streams_state{" + pipeline + ",refract_streams_state=\"RUNNING\"}", 1.0)
                        .containsKeys(
                                "refract_store_size_bytes{" + pipeline + ",store=\"seen\"}",
                                "refract_store_memory_bytes{" + pipeline + "}",
                                "refract_balance_distance_ratio{" + pipeline + ",task=\"0_0\"}");
                assertThat(series.entrySet().stream()
                                .filter(one -> one.getKey().startsWith("refract_class_share_ratio{"))
                                .filter(one -> one.getKey().contains("kind=\"target\""))
                                .map(Map.Entry::getValue))
                        .containsExactly(0.5, 0.5);
            }
        }
    }

    private void fill(EmbeddedBroker broker, Admin admin) throws Exception {
        new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("in", 1, (short) 1)));
        SampleSerde serde = new SampleSerde(registry);
        try (var producer =
                broker.connection().producer(Map.of(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i <= 40; i++) {
                int number = i % 40; // the last is the first again
                byte[] value =
                        serde.encode("in", PipelineRig.text("s" + number, "text number " + number, "c" + number % 2));
                producer.send(new ProducerRecord<>("in", ("s" + number).getBytes(UTF_8), value))
                        .get();
            }
        }
    }
}
