package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.random.Address;
import dev.refract.sample.Bytes;
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
 * Reproducible: how many partitions and threads there are decides at most how many copies an origin has,
 * never what is in them.
 */
class PartitioningIT {
    private static final int SAMPLES = 3000;
    private static final List<String> WORDS = List.of(
            "please", "book", "a", "table", "for", "two", "people", "at", "the", "station", "tonight", "thanks");

    private static final String PIPELINE = """
        pipeline: partitioning
        seed: 7
        source: {topic: in}
        balance: {target: uniform}
        augment:
          steps:
            - random_order:
                - word_swap
                - spelling_error: {p: 0.8}
                - word_delete: {p: 0.5}
        gate: [differs_from_origin, no_duplicate_of_sibling]
        sink: {train: train, validation: validation, test: test, rejected: rejected}
        """;

    @TempDir
    private Path directory;

    @Test
    void copiesDoNotDependOnPartitionsAndThreads() throws Exception {
        Map<String, Bytes> one = run("one", 1, 1);
        Map<String, Bytes> four = run("four", 4, 2);

        Map<String, Bytes> common = new TreeMap<>(one);
        common.keySet().retainAll(four.keySet());
        assertThat(common.keySet().stream().filter(id -> id.contains("~")))
                .as("copies that both runs made")
                .hasSizeGreaterThan(400);
        assertThat(common).allSatisfy((id, value) -> assertThat(four.get(id)).isEqualTo(value));
    }

    /** Ids in the training topic, to their payloads and labels as bytes. */
    private Map<String, Bytes> run(String name, int partitions, int threads) throws Exception {
        Path here = directory.resolve(name);
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of("partitioning.yaml"), PIPELINE)
                .orElseThrow();
        try (EmbeddedCluster cluster = EmbeddedCluster.start(here.resolve("kafka"));
                SchemaRegistry registry =
                        SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of())) {
            SampleSerde serde = new SampleSerde(registry);
            produce(cluster.bootstrapServers(), serde, partitions);
            Deployment deployment =
                    new Deployment(cluster.connection(), here.resolve("state"), name, threads, (short) 1, Map.of());
            try (Application application = Application.start(Plan.of(pipeline), registry, deployment)) {
                assertThat(application.awaitDrained()).isEmpty();
            }
            Map<String, Bytes> published = new TreeMap<>();
            TopicReader.forEach(cluster.connection(), "train", record -> {
                Sample sample = serde.decode(record.value());
                assertThat(published.put(sample.id(), content(sample))).isNull();
            });
            return published;
        }
    }

    private static Bytes content(Sample sample) {
        return Bytes.of((sample.payload() + " " + sample.label()).getBytes(UTF_8));
    }

    private static void produce(String bootstrapServers, SampleSerde serde, int partitions) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 5),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("in", partitions, (short) 1)));
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < SAMPLES; i++) {
                Sample sample = sample(i);
                sent.add(producer.send(
                        new ProducerRecord<>("in", sample.id().getBytes(UTF_8), serde.encode("in", sample))));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    /** 70 : 25 : 5 among three classes; six to twelve words each. */
    private static Sample sample(int number) {
        Address place = Address.of(1, "partitioning", "s" + number);
        var random = place.generator();
        List<String> words = new ArrayList<>();
        for (int i = 6 + random.nextInt(6); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        String category = place.uniform() < 0.7 ? "a" : place.uniform() < 0.95 ? "b" : "c";
        return PipelineRig.text("s" + number, String.join(" ", words), category);
    }
}
