package dev.refract.topology.poison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.Topics;
import dev.refract.sample.Split;
import dev.refract.serde.Contract;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** An embedded cluster with a registry that fails, and a pipeline that reads what a poisoned source holds. */
final class PoisonScene implements AutoCloseable {
    private static final String PIPELINE = """
        pipeline: poison
        source: {topic: poison.in}
        split: {train: 0.6, validation: 0.2, test: 0.2}
        augment: {copies: 1, steps: [flip_horizontal: {}, word_swap: {}]}
        sink: {train: poison.train, validation: poison.validation, test: poison.test, rejected: poison.rejected}
        limits: {max_record_bytes: 20000, max_rejected_share: 1.0}
        """;

    static final Map<Split, String> SINKS =
            Map.of(Split.TRAIN, "poison.train", Split.VALIDATION, "poison.validation", Split.TEST, "poison.test");

    private final Path directory;
    private final EmbeddedCluster cluster;
    private final FaultyRegistry faulty;
    private final int contractId;
    private final PoisonedRecords records;
    private final Map<String, PoisonedRecords.Item> items = new HashMap<>();

    PoisonScene(Path directory) throws IOException {
        this.directory = directory;
        this.cluster = EmbeddedCluster.start(directory.resolve("kafka"));
        this.faulty = new FaultyRegistry(cluster.registryUrl());
        for (HostileSchema hostile : HostileSchema.values()) {
            faulty.hold(hostile.id(), hostile.answer());
        }
        String foreign = JsonNodeFactory.instance
                .objectNode()
                .put("schema", PoisonedRecords.foreignSchema().toString())
                .toString();
        int id = PoisonedRecords.FIRST_FOREIGN_ID;
        for (FaultyRegistry.Fault fault : FaultyRegistry.Fault.values()) {
            faulty.hold(id, foreign, fault);
            id++;
        }
        try (SchemaRegistry registry =
                SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of())) {
            this.contractId = registry.idOf(PoisonedRecords.TOPIC + "-value", Contract.SAMPLE);
        }
        this.records = new PoisonedRecords(contractId);
    }

    EmbeddedCluster cluster() {
        return cluster;
    }

    /** What the registry calls the contract's schema. */
    int contractId() {
        return contractId;
    }

    /** How many kinds of bad records there are. */
    int kinds() {
        return records.kinds();
    }

    /** How often the registry has failed. */
    int failures() {
        return faulty.failures();
    }

    /** What stands in the source, by partition and offset. */
    Map<String, PoisonedRecords.Item> items() {
        return items;
    }

    /** Puts so many records of each sort on the source. */
    void produce(int good, int bad) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
                var producer = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                cluster.bootstrapServers(),
                                "linger.ms",
                                5,
                                "max.request.size",
                                12_000_000),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            new Topics(admin, Duration.ofSeconds(30))
                    .ensure(List.of(new NewTopic(PoisonedRecords.TOPIC, 4, (short) 1)));
            Map<PoisonedRecords.Item, Future<RecordMetadata>> sent = new LinkedHashMap<>();
            for (PoisonedRecords.Item item : records.shuffled(good, bad)) {
                sent.put(item, producer.send(item.record()));
            }
            for (var item : sent.entrySet()) {
                RecordMetadata at = item.getValue().get();
                items.put(at.partition() + "/" + at.offset(), item.getKey());
            }
        }
    }

    /** Runs the pipeline, which must not stop before the source is drained. */
    void run() {
        Pipeline pipeline =
                PipelineFile.reader().parse(Path.of("poison.yaml"), PIPELINE).orElseThrow();
        Deployment deployment =
                new Deployment(cluster.connection(), directory.resolve("state"), "poison", 2, (short) 1, Map.of());
        try (SchemaRegistry registry = SchemaRegistry.confluent(
                        faulty.url(), Registration.AUTOMATIC, Map.of("http.read.timeout.ms", 2000));
                Application application = Application.start(Plan.of(pipeline), registry, deployment)) {
            assertThat(application.awaitDrained()).isEmpty();
        }
    }

    @Override
    public void close() {
        faulty.close();
        cluster.close();
    }
}
