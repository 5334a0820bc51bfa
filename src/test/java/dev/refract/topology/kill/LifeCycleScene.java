package dev.refract.topology.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.augment.Stage;
import dev.refract.augment.catalog.Catalog;
import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.Topics;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Broker, registry and a pipeline that corrects and deletes, over one directory that outlives them. */
public final class LifeCycleScene implements AutoCloseable {
    /** Copies of every training sample. */
    static final int COPIES = 2;

    /** Training records over which copies are spread: some are still owed when their origin is corrected. */
    private static final int SPREAD = 60;

    static final SplitRatios SPLIT = new SplitRatios(new Grouping.ByGroup(), 0.6, 0.2, 0.2);
    static final String NAME = "life";
    private static final int PAUSE_MICROSECONDS = 200;

    private final Path directory;
    private final EmbeddedCluster cluster;
    private final SchemaRegistry registry;

    private LifeCycleScene(Path directory) {
        this.directory = directory;
        this.cluster = EmbeddedCluster.start(directory.resolve("kafka"));
        this.registry = SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of());
    }

    static LifeCycleScene open(Path directory) {
        return new LifeCycleScene(directory);
    }

    /**
     * The child process that gets killed.
     *
     * @param arguments the directory
     */
    public static void main(String[] arguments) {
        try (LifeCycleScene scene = open(Path.of(arguments[0]))) {
            scene.run();
        }
        System.out.println("drained");
    }

    EmbeddedCluster cluster() {
        return cluster;
    }

    void produce(List<LifeCycleEvent> events) throws Exception {
        SampleSerde serde = new SampleSerde(registry);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", cluster.bootstrapServers(), "linger.ms", 5),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("in", 4, (short) 1)));
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (LifeCycleEvent event : events) {
                Sample sample =
                        Sample.original(event.id(), 1, new Payload.Text("text of " + event.id()), event.label());
                byte[] value = event.step() == LifeCycleEvent.Step.DELETED ? null : serde.encode("in", sample);
                sent.add(producer.send(new ProducerRecord<>(
                        "in", null, (long) sent.size(), event.id().getBytes(UTF_8), value)));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    private void run() {
        Deployment deployment = new Deployment(
                cluster.connection(),
                directory.resolve("state"),
                "life-cycle",
                2,
                (short) 1,
                Map.of("commit.interval.ms", "100"),
                Optional.of(Duration.ofSeconds(20)));
        try (Application application = Application.start(plan(), registry, deployment)) {
            application.awaitDrained().ifPresent(failure -> {
                throw new IllegalStateException("the pipeline stopped", failure);
            });
        }
    }

    private static Plan plan() {
        Stage mark = Stage.of(new MarkedTexts.MarkText(PAUSE_MICROSECONDS, true));
        Pipeline pipeline = new Pipeline(
                NAME,
                1,
                7,
                new Source("in", true, Revisions.SUPERSEDE, Tombstones.FORWARD),
                SPLIT,
                Optional.empty(),
                new Augment(true, Optional.of(COPIES), 0, Optional.of(SPREAD), List.of(mark)),
                List.of(),
                List.of(new MarkedTexts.Marked()),
                new Sinks(
                        "train",
                        "validation",
                        "test",
                        "rejected",
                        Optional.of("unlabeled"),
                        Optional.of("retractions"),
                        false),
                new Limits(1_000_000, 0.5, 1000, 1000, 15_000, 8_000_000_000L, 60_000));
        return Plan.of(pipeline, "l".repeat(64), Catalog.of(List.of(new MarkedTexts())), List.of());
    }

    @Override
    public void close() {
        registry.close();
        cluster.close();
    }
}
