package dev.refract.topology.reservoir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.catalog.Catalog;
import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.random.Address;
import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import dev.refract.topology.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
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
 * Promises 2 and 3: whether a reservoir holds a record itself or its place in the source makes no difference
 * to what is drawn from it and mixed with it; and when the source has it no more, that is said.
 */
@Timeout(180)
class SourceRecordReaderIT {
    private static final String PIPELINE = """
        pipeline: recall
        source: {topic: in}
        media: [{row: {columns: {x: %1$s, y: %1$s}}}]
        balance: {target: {rare: 0.5, common: 0.5}, top_up: {}, max_kept_bytes: %2$d}
        augment: {steps: [{smote: {k_neighbors: 3}}], spread: 8}
        sink: {train: train, validation: validation, test: test, rejected: rejected}
        """;

    private static final String COLUMN = "{std: 0.3, min: 0, max: 1}";

    @TempDir
    private Path directory;

    @Test
    void copiesAreTheSameWhetherRecordsAreKeptOrReadAgain() throws Exception {
        Map<String, Bytes> kept;
        try (Scene scene = new Scene("kept", 262_144)) {
            scene.run(0, 800);
            kept = scene.train();
            assertThat(scene.stored()).isNotEmpty().allMatch(StoredRecord.Inline.class::isInstance);
        }
        assertThat(kept.keySet().stream().filter(id -> id.contains("~"))).hasSizeGreaterThan(200);
        try (Scene scene = new Scene("read-again", 1)) {
            scene.run(0, 800);
            assertThat(scene.train()).isEqualTo(kept);
            assertThat(scene.stored()).isNotEmpty().allMatch(StoredRecord.ByOffset.class::isInstance);
        }
    }

    @Test
    void whatTheSourceHasNoMoreIsNotDrawnAndNotMixed() throws Exception {
        try (Scene scene = new Scene("gone", 1)) {
            scene.run(0, 800);
            Set<String> before = Set.copyOf(scene.train().keySet());
            scene.deleteAll();
            scene.run(800, 1600);

            Map<String, Bytes> later = scene.train();
            later.keySet().removeAll(before);
            List<String> partners = later.values().stream()
                    .map(record -> scene.serde.decode(record.array()))
                    .flatMap(sample -> sample.lineage().stream())
                    .flatMap(lineage -> lineage.parents().stream().skip(1))
                    .toList();
            assertThat(partners).isNotEmpty().allMatch(id -> Integer.parseInt(id.substring(1)) >= 800);
            assertThat(scene.reasons()).isNotEmpty().containsOnly(Reason.KEPT_GONE);
        }
    }

    /** A cluster, and the pipeline over it. */
    private final class Scene implements AutoCloseable {
        private final Path here;
        private final EmbeddedCluster cluster;
        private final SchemaRegistry registry;
        private final SampleSerde serde;
        private final Plan plan;

        Scene(String name, int maxKeptBytes) {
            here = directory.resolve(name);
            cluster = EmbeddedCluster.start(here.resolve("kafka"));
            registry = SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of());
            serde = new SampleSerde(registry);
            Pipeline pipeline = PipelineFile.reader()
                    .parse(Path.of("recall.yaml"), PIPELINE.formatted(COLUMN, maxKeptBytes))
                    .orElseThrow();
            // one digest for both, since copies draw by it
            plan = Plan.of(pipeline, "d".repeat(64), Catalog.load(), List.of());
        }

        /** Puts these samples on the source, and everything that is there through the pipeline. */
        void run(int from, int to) throws Exception {
            produce(from, to);
            Deployment deployment =
                    new Deployment(cluster.connection(), here.resolve("state"), "recall", 1, (short) 1, Map.of());
            try (Application application = Application.start(plan, registry, deployment)) {
                assertThat(application.awaitDrained()).isEmpty();
            }
        }

        private void produce(int from, int to) throws Exception {
            Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers(), "linger.ms", 5);
            try (Admin admin = Admin.create(settings);
                    var producer =
                            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("in", 1, (short) 1)));
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                for (int i = from; i < to; i++) {
                    Sample sample = sample(i);
                    sent.add(producer.send(
                            new ProducerRecord<>("in", sample.id().getBytes(UTF_8), serde.encode("in", sample))));
                }
                for (Future<RecordMetadata> acknowledgement : sent) {
                    acknowledgement.get();
                }
            }
        }

        private static Sample sample(int number) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            cells.put("x", new Cell.Numeric(Address.of(1, "x", "s" + number).uniform()));
            cells.put("y", new Cell.Numeric(Address.of(1, "y", "s" + number).uniform()));
            return Sample.original(
                    "s" + number, number, new Payload.Row(cells), Label.of(number % 8 == 0 ? "rare" : "common"));
        }

        void deleteAll() throws Exception {
            TopicPartition partition = new TopicPartition("in", 0);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
                admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1)))
                        .all()
                        .get();
            }
        }

        /** What is published by id; its schema ids are the same in every run. */
        Map<String, Bytes> train() {
            Map<String, Bytes> records = new TreeMap<>();
            TopicReader.forEach(
                    cluster.connection(),
                    "train",
                    record -> records.put(serde.decode(record.value()).id(), Bytes.of(record.value())));
            return records;
        }

        List<Reason> reasons() {
            DeadLetterSerde letters = new DeadLetterSerde(registry);
            return TopicReader.read(
                    cluster.connection(),
                    "rejected",
                    record -> letters.decode(record.value()).reason());
        }

        /** Everything ever kept. */
        List<StoredRecord> stored() {
            List<StoredRecord> kept = new ArrayList<>();
            String changelog = plan.pipeline().applicationId() + "-" + Stores.RESERVOIR + "-changelog";
            TopicReader.forEach(cluster.connection(), changelog, record -> {
                if (record.value() != null) {
                    kept.add(StoredRecord.decode(record.value()));
                }
            });
            return kept;
        }

        @Override
        public void close() {
            registry.close();
            cluster.close();
        }
    }
}
