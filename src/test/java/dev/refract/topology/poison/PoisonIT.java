package dev.refract.topology.poison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.refract.clients.ForeignClients;
import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.Contract;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.Registration;
import dev.refract.serde.SchemaRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.split.Grouping;
import dev.refract.split.Splitter;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly once: bad records of every kind are shuffled among good ones of every kind, and the registry fails in three
 * ways meanwhile. Every record is accounted for, no good one is refused, none is published that a strict reader fails
 * on, and the pipeline never stops. 600 good and 300 bad in {@code mvn verify}; {@code -Pproofs} makes it 60,000 and
 * 30,000.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonIT {
    private static final int GOOD = Integer.getInteger("refract.poison.good", 600);
    private static final String PIPELINE = """
        pipeline: poison
        source: {topic: poison.in}
        split: {train: 0.6, validation: 0.2, test: 0.2}
        augment: {copies: 1, steps: [flip_horizontal: {}, word_swap: {}]}
        sink: {train: poison.train, validation: poison.validation, test: poison.test, rejected: poison.rejected}
        limits: {max_record_bytes: 20000, max_rejected_share: 1.0}
        """;

    private static final Map<Split, String> SINKS =
            Map.of(Split.TRAIN, "poison.train", Split.VALIDATION, "poison.validation", Split.TEST, "poison.test");

    @TempDir
    private static Path directory;

    private EmbeddedCluster cluster;
    private FaultyRegistry faulty;
    private PoisonedRecords records;
    private int contractId;
    private final Map<String, PoisonedRecords.Item> items = new HashMap<>();

    @BeforeAll
    void runThroughAllOfIt() throws Exception {
        cluster = EmbeddedCluster.start(directory.resolve("kafka"));
        faulty = new FaultyRegistry(cluster.registryUrl());
        for (HostileSchema hostile : HostileSchema.values()) {
            faulty.hold(hostile.id(), hostile.answer());
        }
        String foreign = JsonNodeFactory.instance
                .objectNode()
                .put("schema", PoisonedRecords.foreignSchema().toString())
                .toString();
        for (FaultyRegistry.Fault fault : FaultyRegistry.Fault.values()) {
            faulty.hold(PoisonedRecords.FIRST_FOREIGN_ID + fault.ordinal(), foreign, fault);
        }
        try (SchemaRegistry registry = registry(Registration.AUTOMATIC)) {
            contractId = registry.idOf(PoisonedRecords.TOPIC + "-value", Contract.SAMPLE);
        }
        records = new PoisonedRecords(contractId);
        produce();
        try (SchemaRegistry registry =
                SchemaRegistry.confluent(faulty.url(), Registration.AUTOMATIC, Map.of("http.read.timeout.ms", 2000))) {
            run(registry);
        }
    }

    @AfterAll
    void stop() {
        if (faulty != null) {
            faulty.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void thereAreManyKinds() {
        assertThat(records.kinds()).isGreaterThanOrEqualTo(100);
    }

    /** Each bad record, and no other, is one dead letter with the reason of its kind. */
    @Test
    void everyBadRecordIsADeadLetterWithItsReason() {
        Map<String, String> expected = new TreeMap<>();
        items.forEach((place, item) ->
                item.reason().ifPresent(reason -> expected.put(place, item.kind() + ": " + reason.code())));
        Map<String, String> letters = new TreeMap<>();
        DeadLetterSerde serde = new DeadLetterSerde(registry(Registration.LOOK_UP_ONLY));
        TopicReader.forEach(cluster.bootstrapServers(), "poison.rejected", record -> {
            DeadLetter letter = serde.decode(record.value());
            String place = letter.from().partition() + "/" + letter.from().offset();
            assertThat(letters.put(
                            place,
                            items.get(place).kind() + ": " + letter.reason().code()))
                    .as(letter.message())
                    .isNull();
        });

        assertThat(letters).isEqualTo(expected);
    }

    /** Each good record once on its side, and in training with its copy. */
    @Test
    void everyGoodRecordIsPublishedOnce() {
        Splitter splitter = new Splitter("poison", new Grouping.ByGroup(), 0.6, 0.2, 0.2);
        List<String> expected = new ArrayList<>();
        items.values().stream().filter(PoisonedRecords.Item::good).forEach(item -> {
            Split side = splitter.of(Sample.original(item.id(), 0, new Payload.Text("t"), Label.NONE));
            expected.add(SINKS.get(side) + " " + item.id() + " 0");
            if (side == Split.TRAIN) {
                expected.add(SINKS.get(side) + " " + item.id() + " 1");
            }
        });
        StrictReader reader = new StrictReader(contractId);
        List<String> published = new ArrayList<>();
        for (String sink : SINKS.values()) {
            TopicReader.forEach(cluster.bootstrapServers(), sink, record -> {
                var sample = reader.read(record.value());
                assertThat(new String(record.key(), UTF_8))
                        .isEqualTo(
                                sample.get("origin_id") == null
                                        ? sample.get("id").toString()
                                        : sample.get("origin_id").toString());
                published.add(sink + " " + new String(record.key(), UTF_8) + " " + sample.get("copy"));
            });
        }

        assertThat(published).hasSameSizeAs(expected);
        assertThat(published.stream().sorted().toList())
                .isEqualTo(expected.stream().sorted().toList());
    }

    @Test
    void theRegistryFailedMeanwhile() {
        assertThat(faulty.failures()).isGreaterThanOrEqualTo(3 * FaultyRegistry.Fault.values().length);
    }

    /** fastavro refuses what Java mends in silence. */
    @Test
    void aStrictPythonReaderReadsEverySink() throws Exception {
        List<String> words = new ArrayList<>(List.of("count", cluster.bootstrapServers(), cluster.registryUrl()));
        words.addAll(SINKS.values());
        words.add("poison.rejected");
        var counts = ForeignClients.plainPython().run(List.of(), words.toArray(String[]::new));

        int published = 0;
        for (String topic : words.subList(3, words.size())) {
            published += TopicReader.read(cluster.bootstrapServers(), topic, record -> 1)
                    .size();
        }
        assertThat(counts)
                .singleElement()
                .satisfies(line -> assertThat(line.get("records").asInt()).isPositive());
        assertThat(counts.get(0).get("records").asInt()).isEqualTo(published);
    }

    private void produce() throws Exception {
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
            for (PoisonedRecords.Item item : records.shuffled(GOOD, GOOD / 2)) {
                sent.put(item, producer.send(item.record()));
            }
            for (var item : sent.entrySet()) {
                RecordMetadata at = item.getValue().get();
                items.put(at.partition() + "/" + at.offset(), item.getKey());
            }
        }
    }

    private void run(SchemaRegistry registry) {
        Pipeline pipeline =
                PipelineFile.reader().parse(Path.of("poison.yaml"), PIPELINE).orElseThrow();
        Deployment deployment = new Deployment(
                cluster.bootstrapServers(), directory.resolve("state"), "poison", 2, (short) 1, Map.of());
        try (Application application = Application.start(Plan.of(pipeline), registry, deployment)) {
            assertThat(application.awaitDrained()).isEmpty();
        }
    }

    private SchemaRegistry registry(Registration registration) {
        return SchemaRegistry.confluent(cluster.registryUrl(), registration, Map.of());
    }
}
