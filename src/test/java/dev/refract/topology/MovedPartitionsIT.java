package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.random.Address;
import dev.refract.sample.Reason;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import dev.refract.topology.store.OwedRows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly once: copies that are owed move with their partition. One instance decides them and never pays, a second
 * joins and the first leaves, a third pays what both owe; each restores its stores and reads origins again.
 */
@Timeout(180)
class MovedPartitionsIT {
    private static final int SAMPLES = 2000;
    private static final int PARTITIONS = 4;
    private static final int NEVER = 86_400_000;

    @TempDir
    private Path directory;

    @Test
    void whatOneInstanceOwesAnotherPays() throws Exception {
        Map<String, List<String>> undisturbed = run("undisturbed", false);
        Map<String, List<String>> moved = run("moved", true);

        assertThat(moved.keySet()).isEqualTo(undisturbed.keySet());
        assertThat(moved.values()).as("published once").allMatch(values -> values.size() == 1);
        assertThat(moved.equals(undisturbed)).as("equal byte for byte").isTrue();
    }

    @Test
    void copiesWhoseOriginIsGoneAreRefusedAndTheRestGoesOn() throws Exception {
        Path here = directory.resolve("gone");
        try (EmbeddedCluster cluster = EmbeddedCluster.start(here.resolve("kafka"));
                SchemaRegistry registry =
                        SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of())) {
            String servers = cluster.bootstrapServers();
            produce(servers, new SampleSerde(registry), 0, SAMPLES / 2);
            try (Application first = start(servers, registry, here, "first", NEVER)) {
                awaitCommitted(first, SAMPLES / 2);
            }
            long owed = OwedRows.read(pipeline(NEVER), KafkaConnection.plain(servers))
                    .copies();
            int published = TopicReader.read(KafkaConnection.plain(servers), "train", record -> record.key())
                    .size();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
                Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    all.put(new TopicPartition("in", partition), RecordsToDelete.beforeOffset(-1));
                }
                admin.deleteRecords(all).all().get();
            }
            try (Application last = start(servers, registry, here, "last", 200)) {
                assertThat(last.awaitDrained()).isEmpty();
            }
            DeadLetterSerde letters = new DeadLetterSerde(registry);

            assertThat(owed).isGreaterThan(100);
            assertThat(TopicReader.read(KafkaConnection.plain(servers), "train", record -> record.key()))
                    .hasSize(published);
            assertThat(TopicReader.read(
                            KafkaConnection.plain(servers), "rejected", record -> letters.decode(record.value())))
                    .isNotEmpty()
                    .allSatisfy(letter -> assertThat(letter.reason()).isEqualTo(Reason.KEPT_GONE));
        }
    }

    private Map<String, List<String>> run(String name, boolean moves) throws Exception {
        Path here = directory.resolve(name);
        try (EmbeddedCluster cluster = EmbeddedCluster.start(here.resolve("kafka"));
                SchemaRegistry registry =
                        SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of())) {
            String servers = cluster.bootstrapServers();
            SampleSerde serde = new SampleSerde(registry);
            produce(servers, serde, 0, SAMPLES / 2);
            if (moves) {
                move(servers, registry, here);
            } else {
                produce(servers, serde, SAMPLES / 2, SAMPLES);
            }
            try (Application last = start(servers, registry, here, "last", 200)) {
                assertThat(last.awaitDrained()).isEmpty();
            }
            assertThat(OwedRows.read(pipeline(200), KafkaConnection.plain(servers))
                            .copies())
                    .isZero();
            Map<String, List<String>> published = new TreeMap<>();
            TopicReader.forEach(
                    KafkaConnection.plain(servers),
                    "train",
                    record -> published
                            .computeIfAbsent(
                                    record.partition() + "/"
                                            + serde.decode(record.value()).id(),
                                    id -> new ArrayList<>())
                            .add(Base64.getEncoder().encodeToString(record.value())));
            return published;
        }
    }

    /** The first decides half of the samples; the second joins it for the other half, and then is alone. */
    private static void move(String servers, SchemaRegistry registry, Path here) throws Exception {
        SampleSerde serde = new SampleSerde(registry);
        try (Application second = startBesideFirst(servers, registry, here)) {
            produce(servers, serde, SAMPLES / 2, SAMPLES);
            awaitCommitted(second, SAMPLES);
        }
        assertThat(OwedRows.read(pipeline(NEVER), KafkaConnection.plain(servers))
                        .copies())
                .as("copies still owed")
                .isGreaterThan(100);
    }

    private static Application startBesideFirst(String servers, SchemaRegistry registry, Path here) {
        try (Application first = start(servers, registry, here, "first", NEVER)) {
            awaitCommitted(first, SAMPLES / 2);
            assertThat(OwedRows.read(pipeline(NEVER), KafkaConnection.plain(servers))
                            .copies())
                    .as("copies owed")
                    .isGreaterThan(100);
            return start(servers, registry, here, "second", NEVER);
        }
    }

    private static void awaitCommitted(Application application, int records) {
        while (application.progress().committed() < records) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static Application start(
            String servers, SchemaRegistry registry, Path here, String instance, int idleTimeout) {
        Deployment deployment = new Deployment(
                KafkaConnection.plain(servers), here.resolve(instance), instance, 2, (short) 1, Map.of());
        return Application.start(Plan.of(pipeline(idleTimeout)), registry, deployment);
    }

    private static Pipeline pipeline(int idleTimeout) {
        return PipelineFile.reader()
                .parse(Path.of("moved.yaml"), """
                    pipeline: moved
                    source: {topic: in}
                    balance: {target: uniform}
                    augment: {spread: 1000, steps: [word_swap: {}]}
                    limits: {idle_timeout_ms: %d}
                    sink: {train: train, validation: validation, test: test, rejected: rejected}
                    """.formatted(idleTimeout))
                .orElseThrow();
    }

    private static void produce(String servers, SampleSerde serde, int from, int to) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers, "linger.ms", 5),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("in", PARTITIONS, (short) 1)));
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = from; i < to; i++) {
                String category = Address.of(1, "moved", "s" + i).uniform() < 0.8 ? "common" : "rare";
                byte[] value = serde.encode("in", PipelineRig.text("s" + i, "some words about " + i, category));
                sent.add(producer.send(new ProducerRecord<>("in", ("s" + i).getBytes(UTF_8), value)));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }
}
