package dev.refract.topology.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.augment.Stage;
import dev.refract.augment.catalog.Catalog;
import dev.refract.balance.rounds.RoundLog;
import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.random.Address;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.Augment;
import dev.refract.spec.Limits;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Revisions;
import dev.refract.spec.Sinks;
import dev.refract.spec.Source;
import dev.refract.spec.SplitRatios;
import dev.refract.spec.Tombstones;
import dev.refract.split.Grouping;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import dev.refract.topology.round.RoundLogReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Broker, registry and pipeline of a kill test, over one directory that outlives them. The pipeline
 * balances four classes, 60 : 30 : 9 : 1, so that what is published depends on every record before.
 */
final class KillScene implements AutoCloseable {
    static final int PARTITIONS = 4;
    private static final int PAUSE_MICROSECONDS = 100;
    private static final List<String> TOPICS = List.of("train", "validation", "test", "rejected");

    private final Path directory;
    private final Way way;
    private final EmbeddedCluster cluster;
    private final SchemaRegistry registry;

    private KillScene(Path directory, Way way, EmbeddedCluster cluster) {
        this.directory = directory;
        this.way = way;
        this.cluster = cluster;
        this.registry = SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of());
    }

    static KillScene open(Path directory, Way way) {
        return new KillScene(directory, way, EmbeddedCluster.start(directory.resolve("kafka")));
    }

    /** Puts the first {@code count} samples on the source topic; some of them, by their number, are broken. */
    void produce(int count) throws Exception {
        produce(0, count);
    }

    /** Puts samples on the source topic that follow the first {@code from}. */
    void produce(int from, int to) throws Exception {
        SampleSerde serde = new SampleSerde(registry);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", cluster.bootstrapServers(), "linger.ms", 5),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("in", PARTITIONS, (short) 1)));
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = from; i < to; i++) {
                byte[] value = i % 500 == 499 ? new byte[] {1, 2, 3} : serde.encode("in", sample(i));
                sent.add(producer.send(new ProducerRecord<>("in", null, (long) i, ("s" + i).getBytes(UTF_8), value)));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    private static Sample sample(int number) {
        double place = Address.of(0, "kill scene", "s" + number).uniform();
        String category = place < 0.6 ? "a" : place < 0.9 ? "b" : place < 0.99 ? "c" : "d";
        return Sample.original("s" + number, number, new Payload.Text("text " + number), Label.of(category));
    }

    /** Runs the pipeline until everything in the source is committed. */
    void run(boolean announce) {
        try (Application application = start(announce)) {
            drain(application);
        }
    }

    /** Produces the first samples, a portion when the last is through, as a stream does that comes in time. */
    void live(int count, int portion) throws Exception {
        produce(0, portion);
        try (Application application = start(false)) {
            drain(application);
            for (int from = portion; from < count; from += portion) {
                produce(from, from + portion);
                drain(application);
            }
        }
    }

    private Application start(boolean announce) {
        Plan plan = plan(announce);
        Deployment deployment = new Deployment(
                cluster.connection(),
                directory.resolve("state"),
                "kill-scene",
                2,
                (short) 1,
                Map.of("commit.interval.ms", "100"),
                Optional.of(Duration.ofSeconds(20)));
        return way.pinned()
                .map(log -> Application.start(plan, log, registry, deployment))
                .orElseGet(() -> Application.start(plan, registry, deployment));
    }

    private static void drain(Application application) {
        application.awaitDrained().ifPresent(failure -> {
            throw new IllegalStateException("the pipeline stopped", failure);
        });
    }

    /** By which rounds a shared balance has decided. */
    RoundLog roundLog() {
        return RoundLogReader.read(plan(false), cluster.connection());
    }

    private Plan plan(boolean announce) {
        Stage mark = Stage.of(new MarkedTexts.MarkText(PAUSE_MICROSECONDS, announce));
        Pipeline pipeline = new Pipeline(
                "kill",
                1,
                7,
                new Source("in", true, Revisions.REFUSE, Tombstones.IGNORE),
                new SplitRatios(new Grouping.ByGroup(), 0.8, 0.1, 0.1),
                Optional.of(way.balance()),
                new Augment(true, Optional.empty(), 0, Optional.empty(), List.of(mark)),
                List.of(),
                List.of(new MarkedTexts.Marked()),
                new Sinks("train", "validation", "test", "rejected", Optional.empty(), Optional.empty(), false),
                new Limits(1_000_000, 0.5, 1000, 1000, 15_000, 8_000_000_000L, 60_000));
        return Plan.of(pipeline, "k".repeat(64), Catalog.of(List.of(new MarkedTexts())), List.of());
    }

    /** Everything published: topic, partition and sample id (or key) to how often and what. */
    Map<String, List<String>> published() {
        Map<String, List<String>> records = new TreeMap<>();
        SampleSerde serde = new SampleSerde(registry);
        for (String topic : TOPICS) {
            TopicReader.forEach(cluster.connection(), topic, record -> {
                String id = topic.equals("rejected")
                        ? new String(record.key(), UTF_8)
                        : serde.decode(record.value()).id();
                records.computeIfAbsent(topic + "/" + record.partition() + "/" + id, key -> new ArrayList<>())
                        .add(Base64.getEncoder().encodeToString(record.value()));
            });
        }
        return records;
    }

    @Override
    public void close() {
        registry.close();
        cluster.close();
    }
}
