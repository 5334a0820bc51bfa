package dev.refract.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.cli.CommandRig;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly once, up to the training step: {@code deploy/python} reads what a pipeline published, each sample once in an
 * order that the seed decides, killed or not. What it reads is compared with what another client reads.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PythonReaderIT {
    private static final int TEXTS = 300;
    private static final int EPOCHS = 2;
    private static final int BATCH = 16;
    private static final String TRAIN = "reader.train";

    @TempDir
    private static Path directory;

    private EmbeddedCluster cluster;
    private List<JsonNode> undisturbed;

    @BeforeAll
    void publish() throws Exception {
        ForeignClient python = ForeignClients.python();
        cluster = EmbeddedCluster.start(directory.resolve("kafka"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("reader.labeled", 2, (short) 1)));
        }
        python.run(List.of(), command("register", "schemas/sample.avsc", "reader.labeled-value"));
        ObjectNode first = SampleValues.read().get("plain").deepCopy().put("id", "corrected");
        ObjectNode second = first.deepCopy().put("text", "another text of the same class");
        python.run(
                List.of(SampleValues.line(first), SampleValues.line(second)),
                command("produce", "schemas/sample.avsc", "reader.labeled"));
        run();
        abortTransaction();
        undisturbed = reader().run(List.of(), command("pass", "reader", "" + EPOCHS));
    }

    @AfterAll
    void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    private void run() throws IOException {
        Path pipeline = Files.writeString(directory.resolve("reader.yaml"), """
                pipeline: reader
                source: {topic: reader.labeled, revisions: supersede}
                split: {train: 1.0, validation: 0.0, test: 0.0}
                augment: {copies: 2, spread: 0, steps: [word_swap: {}]}
                sink: {train: reader.train, validation: reader.validation, test: reader.test,
                       rejected: reader.rejected, retractions: reader.retractions}
                limits: {max_rejected_share: 1.0}
                """);
        List<String> lines = new ArrayList<>(List.of("note,kind"));
        for (int i = 0; i < TEXTS; i++) {
            lines.add("note number " + i + " says a few words,kind " + i % 7);
        }
        Path input = Files.write(directory.resolve("notes.csv"), lines);
        CommandRig.Ended ended = CommandRig.run(
                "run",
                pipeline,
                "--input",
                input,
                "--text",
                "note",
                "--label",
                "kind",
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--registry",
                cluster.registryUrl(),
                "--data",
                directory.resolve("data"));
        assertThat(ended.code()).as(ended.err() + ended.out()).isZero();
    }

    /** Leaves records that were never published, and a marker, at the end of every partition. */
    private void abortTransaction() throws InterruptedException, ExecutionException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "transactional.id", "aborts");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int partition = 0; partition < producer.partitionsFor(TRAIN).size(); partition++) {
                producer.send(new ProducerRecord<>(TRAIN, partition, new byte[] {1}, "no sample".getBytes(UTF_8)))
                        .get();
            }
            producer.abortTransaction();
        }
    }

    @Test
    void eachEpochHasEverySampleOnce() throws Exception {
        Map<String, JsonNode> expected = new TreeMap<>();
        List<JsonNode> records =
                ForeignClients.python().run(List.of(), command("consume", TRAIN, "reader.retractions"));
        for (JsonNode record : records) {
            if (record.get("topic").asText().equals(TRAIN)) {
                expected.put(record.at("/value/id").asText() + record.at("/value/revision"), record.get("value"));
            }
        }
        int published = expected.size();
        for (JsonNode record : records) {
            record.at("/value/samples").forEach(id -> expected.remove(id.asText() + record.at("/value/revision")));
        }
        assertThat(published - expected.size()).as("retracted").isEqualTo(3);
        assertThat(expected).hasSize(3 * (TEXTS + 1));
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Map<String, JsonNode> read = new TreeMap<>();
            for (JsonNode sample : ofEpoch(epoch)) {
                JsonNode value = sample.get("value");
                assertThat(read.put(value.get("id").asText() + value.get("revision"), value))
                        .isNull();
            }
            assertThat(read).isEqualTo(expected);
        }
        assertThat(ids(ofEpoch(0))).isNotEqualTo(ids(ofEpoch(1)));
    }

    @Test
    void noBatchHasTwoSiblings() {
        Set<String> seen = new HashSet<>();
        for (JsonNode sample : undisturbed) {
            String origin = sample.at("/value/origin_id").isNull()
                    ? sample.at("/value/id").asText()
                    : sample.at("/value/origin_id").asText();
            assertThat(seen.add(sample.get("epoch") + " " + sample.get("batch") + " " + origin))
                    .as("%s", sample)
                    .isTrue();
        }
        assertThat(undisturbed)
                .last()
                .satisfies(sample -> assertThat(sample.get("batch").asInt()).isEqualTo((3 * (TEXTS + 1) - 1) / BATCH));
    }

    /** The reader dies by a signal some batches after each checkpoint that it began from. */
    @Test
    void aReaderThatIsKilledGoesOn() throws Exception {
        String checkpoint = directory.resolve("checkpoint.json").toString();
        List<JsonNode> lines =
                new ArrayList<>(reader().run(List.of(), command("killed", "reader", "" + EPOCHS, checkpoint)));

        assertThat(lines.remove(lines.size() - 1).get("kills").asInt()).isGreaterThan(20);
        assertThat(lines).isEqualTo(undisturbed);
    }

    /** The unit tests of the reader; they say themselves what is not installed and skipped. */
    @Test
    void itsOwnTestsPass() throws Exception {
        String folder = Path.of("deploy/python").toString();
        ForeignClients.pythonTests()
                .run(List.of(), "-m", "unittest", "discover", "-t", folder, "-s", folder + "/tests");
    }

    private List<JsonNode> ofEpoch(int epoch) {
        return undisturbed.stream()
                .filter(sample -> sample.get("epoch").asInt() == epoch)
                .toList();
    }

    private static List<String> ids(List<JsonNode> samples) {
        return samples.stream().map(sample -> sample.at("/value/id").asText()).toList();
    }

    private static ForeignClient reader() {
        return ForeignClients.pythonReader();
    }

    private String[] command(String command, String... rest) {
        List<String> words = new ArrayList<>(List.of(command, cluster.bootstrapServers(), cluster.registryUrl()));
        words.addAll(List.of(rest));
        return words.toArray(String[]::new);
    }
}
