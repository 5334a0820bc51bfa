package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.random.Address;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly once: a pipeline moves to another cluster as the page on operations says, and goes on as if it had stayed. Its
 * topics are copied, its group is set to the end of the source, and its folder is left behind.
 */
@Timeout(600)
class MovedClusterIT {
    private static final int BEFORE = 600;
    private static final int AFTER = 1000;
    /** Sent a second time after the move, by a producer that does not know how far it came. */
    private static final int REPEATED = 500;

    private static final int PARTITIONS = 2;
    private static final String SOURCE = "in";
    private static final String SCHEMAS = "_schemas";

    @TempDir
    private Path directory;

    @Test
    void aMovedPipelineGoesOnAsIfItHadStayed() throws Exception {
        Path here = directory.resolve("here");
        Path there = directory.resolve("there");
        List<String> stayed;
        try (EmbeddedCluster cluster = EmbeddedCluster.start(here)) {
            work(cluster, directory.resolve("first"), 0, BEFORE);
            move(cluster, there);
            work(cluster, directory.resolve("second"), REPEATED, AFTER);
            stayed = published(cluster);
        }
        try (EmbeddedCluster cluster = EmbeddedCluster.start(there)) {
            continueAtTheEnd(cluster);
            work(cluster, directory.resolve("third"), REPEATED, AFTER);

            assertThat(published(cluster).equals(stayed))
                    .as("equal byte for byte")
                    .isTrue();
        }
        assertThat(stayed).hasSizeGreaterThan(AFTER / 2);
    }

    /** Copies every topic, the registry's schemas among them, partition by partition. */
    private static void move(EmbeddedCluster from, Path there) throws Exception {
        try (EmbeddedCluster to = EmbeddedCluster.start(there);
                Admin old = admin(from);
                Admin young = admin(to);
                KafkaProducer<byte[], byte[]> producer = producer(to)) {
            Map<String, TopicDescription> topics = old.describeTopics(
                            old.listTopics().names().get())
                    .allTopicNames()
                    .get();
            new Topics(young, Duration.ofSeconds(30))
                    .ensure(topics.values().stream()
                            .filter(topic -> !topic.name().equals(SCHEMAS))
                            .map(topic -> new NewTopic(
                                            topic.name(), topic.partitions().size(), (short) 1)
                                    .configs(Map.of("retention.ms", "-1")))
                            .toList());
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (String topic : topics.keySet()) {
                TopicReader.forEach(
                        connection(from),
                        topic,
                        record -> sent.add(producer.send(new ProducerRecord<>(
                                topic,
                                record.partition(),
                                record.timestamp(),
                                record.key(),
                                record.value(),
                                record.headers()))));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    private static void continueAtTheEnd(EmbeddedCluster cluster) throws Exception {
        try (Admin admin = admin(cluster)) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                latest.put(new TopicPartition(SOURCE, partition), OffsetSpec.latest());
            }
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets(pipeline().applicationId(), ends)
                    .all()
                    .get();
        }
    }

    /** Sends samples and lets the pipeline work, until none is left and no copy is owed. */
    private static void work(EmbeddedCluster cluster, Path state, int from, int to) throws Exception {
        try (SchemaRegistry registry =
                SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of())) {
            produce(cluster, new SampleSerde(registry), from, to);
            Deployment deployment = new Deployment(connection(cluster), state, "mover", 1, (short) 1, Map.of());
            try (Application application = Application.start(Plan.of(pipeline()), registry, deployment)) {
                assertThat(application.awaitDrained()).isEmpty();
            }
        }
    }

    /** All samples of all sinks with their partitions, in an order that says nothing. */
    private static List<String> published(EmbeddedCluster cluster) {
        List<String> found = new ArrayList<>();
        for (String topic : pipeline().sink().all()) {
            TopicReader.forEach(
                    connection(cluster),
                    topic,
                    record -> found.add(topic + " " + record.partition() + " " + new String(record.key(), UTF_8) + " "
                            + Base64.getEncoder().encodeToString(record.value())));
        }
        return found.stream().sorted().toList();
    }

    private static Pipeline pipeline() {
        return PipelineFile.reader().parse(Path.of("mover.yaml"), """
                    pipeline: mover
                    source: {topic: in}
                    balance: {target: uniform}
                    augment: {steps: [word_swap: {}]}
                    limits: {idle_timeout_ms: 200}
                    sink: {train: train, validation: validation, test: test, rejected: rejected}
                    """).orElseThrow();
    }

    private static void produce(EmbeddedCluster cluster, SampleSerde serde, int from, int to) throws Exception {
        try (Admin admin = admin(cluster);
                KafkaProducer<byte[], byte[]> producer = producer(cluster)) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic(SOURCE, PARTITIONS, (short) 1)));
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = from; i < to; i++) {
                String category = Address.of(1, "mover", "s" + i).uniform() < 0.8 ? "common" : "rare";
                byte[] value = serde.encode(SOURCE, PipelineRig.text("s" + i, "some words about " + i, category));
                sent.add(producer.send(new ProducerRecord<>(SOURCE, ("s" + i).getBytes(UTF_8), value)));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    private static KafkaConnection connection(EmbeddedCluster cluster) {
        return KafkaConnection.plain(cluster.bootstrapServers());
    }

    private static Admin admin(EmbeddedCluster cluster) {
        return Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
    }

    private static KafkaProducer<byte[], byte[]> producer(EmbeddedCluster cluster) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
