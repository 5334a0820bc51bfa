package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.rules.ClassDistribution;
import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.random.Address;
import dev.refract.sample.Sample;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Balanced: of three classes, 89 : 10 : 1, the last lives on two of four partitions. Together
 * they follow the target all the same when they share a balance, and cannot when each is on its own.
 *
 * <p>The shared stream is sent in portions, the next when the last is through: rounds are then about a
 * thousand records of a partition old, as on a stream that comes at the pace of life. Sent at once, these
 * tiny records are past before the first round is back.
 */
class SharedBalanceIT {
    private static final int PARTITIONS = 4;
    private static final int SAMPLES = Integer.getInteger("refract.shared.samples", 48_000);
    private static final int FIRST = 100 * PARTITIONS;
    private static final int PORTION = 1000 * PARTITIONS;
    private static final ClassDistribution UNIFORM = ClassDistribution.of(Map.of("c0", 1, "c1", 1, "c2", 1));

    private static final String PIPELINE = """
        pipeline: %s
        source: {topic: in-%1$s}
        split: {train: 1, validation: 0, test: 0}
        balance: {target: uniform, max_mean_copies: 100, mode: %1$s}
        sink: {train: train-%1$s, validation: validation-%1$s, test: test-%1$s, rejected: rejected-%1$s}
        """;

    @TempDir
    private Path directory;

    private EmbeddedCluster cluster;
    private SchemaRegistry registry;
    private SampleSerde serde;

    @Test
    void aClassOnTwoOfFourPartitionsGetsItsShareOfTheUnion() throws Exception {
        try (EmbeddedCluster running = EmbeddedCluster.start(directory.resolve("kafka"));
                SchemaRegistry schemas =
                        SchemaRegistry.confluent(running.registryUrl(), Registration.AUTOMATIC, Map.of())) {
            cluster = running;
            registry = schemas;
            serde = new SampleSerde(registry);
            ClassDistribution local = made("local", SAMPLES);
            ClassDistribution shared = made("shared", PORTION);
            System.out.printf(
                    "SharedBalanceIT: %d records, union distance to target: local %.4f, shared %.4f%n",
                    SAMPLES, local.distance(UNIFORM), shared.distance(UNIFORM));
            assertThat(local.distance(UNIFORM)).isBetween(.15, .18);
            assertThat(shared.distance(UNIFORM)).isLessThanOrEqualTo(.01);
        }
    }

    private ClassDistribution made(String mode, int portion) throws Exception {
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of(mode), PIPELINE.formatted(mode))
                .orElseThrow();
        Deployment deployment = new Deployment(
                cluster.connection(), directory.resolve(mode), mode, 2, (short) 1, Map.of("commit.interval.ms", "100"));
        produce(mode, 0, Math.min(FIRST, portion));
        try (Application application = Application.start(Plan.of(pipeline), registry, deployment)) {
            assertThat(application.awaitDrained()).isEmpty();
            for (int from = Math.min(FIRST, portion), to; from < SAMPLES; from = to) {
                to = Math.min(SAMPLES, from + Math.min(from, portion));
                produce(mode, from, to);
                assertThat(application.awaitDrained()).isEmpty();
            }
        }
        TreeMap<String, Double> counts = new TreeMap<>();
        TopicReader.forEach(
                cluster.connection(),
                "train-" + mode,
                record -> counts.merge(
                        serde.decode(record.value()).label().mainClass().orElseThrow(), 1.0, Double::sum));
        return ClassDistribution.of(counts);
    }

    private void produce(String mode, int from, int to) throws Exception {
        String topic = "in-" + mode;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", cluster.bootstrapServers(), "linger.ms", 5),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic(topic, PARTITIONS, (short) 1)));
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = from; i < to; i++) {
                Sample sample = PipelineRig.text("s" + i, "text " + i, category(i));
                sent.add(producer.send(new ProducerRecord<>(
                        topic, i % PARTITIONS, sample.id().getBytes(UTF_8), serde.encode(topic, sample))));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    /** The one per cent is two per cent of the first two partitions. */
    private static String category(int number) {
        double at = Address.of(1, "union", "s" + number).uniform();
        double scarce = number % PARTITIONS < 2 ? .02 : 0;
        return at < scarce ? "c2" : at < scarce + .10 ? "c1" : "c0";
    }
}
