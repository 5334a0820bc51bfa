package dev.refract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.cli.CommandRig;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.Topics;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.Contract;
import dev.refract.split.Grouping;
import dev.refract.split.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly once, and to whoever reads: programs in Python, Node and Java, by clients that nobody here wrote, produce
 * every kind of sample with what stands in {@code schemas/}, and read every sink. What each of them reads is compared
 * value by value with what was sent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientContractIT {
    private static final String SAMPLE = "schemas/sample.avsc";
    private static final List<String> SAMPLES =
            List.of("contract.train", "contract.validation", "contract.test", "contract.unlabeled");
    private static final Map<String, String> OTHERS =
            Map.of("contract.rejected", "schemas/dead_letter.avsc", "contract.retractions", "schemas/retraction.avsc");
    private static final Map<String, Split> SIDES =
            Map.of("contract.train", Split.TRAIN, "contract.validation", Split.VALIDATION, "contract.test", Split.TEST);

    @TempDir
    private static Path directory;

    private EmbeddedCluster cluster;
    private List<ForeignClient> clients;
    private final Map<String, ObjectNode> sent = new TreeMap<>();

    /** What each client has read of all sinks. */
    private final Map<String, Map<String, JsonNode>> read = new TreeMap<>();

    @BeforeAll
    void produceRunAndConsume() throws Exception {
        clients = List.of(
                ForeignClients.java(), ForeignClients.python(), ForeignClients.plainPython(), ForeignClients.node());
        cluster = EmbeddedCluster.start(directory.resolve("kafka"));
        createTopics();
        forEachSchema("register");
        for (ForeignClient client : clients) {
            produce(client);
        }
        produceWhatIsNotPublished();
        run();
        List<String> topics = new ArrayList<>(SAMPLES);
        topics.addAll(OTHERS.keySet());
        for (ForeignClient client : clients) {
            read.put(client.name(), consume(client, topics));
        }
    }

    @AfterAll
    void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void everyClientReadsTheSame() {
        Map<String, JsonNode> first = read.get("java");
        assertThat(first).hasSizeGreaterThan(sent.size());
        read.forEach((client, records) -> assertThat(records).as(client).isEqualTo(first));
    }

    @Test
    void everyOriginalIsReadAsItWasSent() {
        Map<String, JsonNode> originals = new TreeMap<>();
        Map<String, JsonNode> expected = new TreeMap<>();
        read.get("python").values().stream()
                .filter(record -> SIDES.containsKey(record.get("topic").asText()))
                .filter(record -> record.at("/value/copy").asInt() == 0)
                .filter(record -> sent.containsKey(record.at("/value/id").asText()))
                .forEach(record -> {
                    String id = record.at("/value/id").asText();
                    assertThat(originals.put(id, record.get("value"))).as(id).isNull();
                    Split side = SIDES.get(record.get("topic").asText());
                    expected.put(id, SampleValues.expected(Contract.SAMPLE, sent.get(id), side));
                    assertThat(id).contains("-" + side + "-");
                    assertThat(record.get("key").asText()).isEqualTo(id);
                    if (sent.get(id).has("event_time")) {
                        assertThat(record.get("timestamp")).isEqualTo(record.at("/value/event_time"));
                    }
                });

        assertThat(originals).isEqualTo(expected);
        assertThat(originals.keySet()).isEqualTo(sent.keySet());
    }

    @Test
    void everyOriginalInTrainingHasItsCopy() {
        List<String> origins = read.get("java").values().stream()
                .filter(record -> record.at("/value/copy").asInt() == 1)
                .map(record -> record.at("/value/origin_id").asText())
                .filter(sent::containsKey)
                .sorted()
                .toList();

        assertThat(origins)
                .isEqualTo(sent.keySet().stream()
                        .filter(id -> id.contains("-" + Split.TRAIN + "-"))
                        .toList());
    }

    @Test
    void aSampleWithoutALabelIsReadFromItsTopic() {
        assertThat(of("contract.unlabeled")).singleElement().satisfies(record -> {
            assertThat(record.at("/value/id").asText()).isEqualTo("not labeled yet");
            assertThat(record.at("/value/label").isNull()).isTrue();
        });
    }

    @Test
    void aCorrectionIsReadAsARetraction() {
        assertThat(of("contract.retractions")).singleElement().satisfies(record -> {
            assertThat(record.at("/value/id").asText()).isEqualTo("corrected");
            assertThat(record.at("/value/reason").asText()).isEqualTo("REVISED");
            assertThat(record.at("/value/revision").asInt()).isZero();
            assertThat(record.at("/value/superseded_by").asInt()).isEqualTo(1);
        });
    }

    /** Confluent's clients can write the schema's id into a header; that is refused, with what would be right. */
    @Test
    void aSchemaIdInAHeaderIsRefusedWithItsCause() {
        assertThat(of("contract.rejected")).singleElement().satisfies(letter -> {
            assertThat(letter.get("key").asText()).isEqualTo("in a header");
            assertThat(letter.at("/value/reason").asText()).isEqualTo("not-framed");
            assertThat(letter.at("/value/message").asText()).contains("in the header __value_schema_id");
        });
    }

    /** What Node has read of a topic. */
    private List<JsonNode> of(String topic) {
        return read.get("node").values().stream()
                .filter(record -> record.get("topic").asText().equals(topic))
                .toList();
    }

    @Test
    void everyTopicHasTheFileUnderItsSubject() throws Exception {
        forEachSchema("look-up");
    }

    private void forEachSchema(String command) throws Exception {
        List<String> subjects = new ArrayList<>(List.of("contract.labeled-value"));
        SAMPLES.forEach(topic -> subjects.add(topic + "-value"));
        clients.get(1).run(List.of(), command(command, SAMPLE, subjects));
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            clients.get(1).run(List.of(), command(command, other.getValue(), List.of(other.getKey() + "-value")));
        }
    }

    private void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("contract.labeled", 2, (short) 1)));
        }
    }

    /** Every sample once for each side. */
    private void produce(ForeignClient client) throws Exception {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> sample : SampleValues.read().entrySet()) {
            for (Split side : SIDES.values()) {
                ObjectNode value = sample.getValue().deepCopy();
                String id = client.name() + "-" + side + "-" + sample.getKey();
                value.put("id", id);
                value.put("group_id", groupOf(side));
                sent.put(id, value);
                lines.add(SampleValues.line(value));
            }
        }
        if (client.name().equals("node")) {
            client.run(lines, "produce", cluster.bootstrapServers(), cluster.registryUrl(), "contract.labeled");
        } else {
            client.run(lines, command("produce", SAMPLE, List.of("contract.labeled")));
        }
    }

    private void produceWhatIsNotPublished() throws Exception {
        ForeignClient python = clients.get(1);
        String[] produce = command("produce", SAMPLE, List.of("contract.labeled"));
        ObjectNode first = SampleValues.read().get("plain").deepCopy().put("id", "corrected");
        ObjectNode second = first.deepCopy();
        second.set("label", SampleValues.read().get("text").get("label"));
        second.put("text", SampleValues.read().get("text").get("text").asText());
        ObjectNode unlabeled = first.deepCopy().put("id", "not labeled yet").putNull("label");
        python.run(List.of(SampleValues.line(first), SampleValues.line(second), SampleValues.line(unlabeled)), produce);
        ObjectNode header = SampleValues.read().get("text").deepCopy().put("id", "in a header");
        python.run(List.of(SampleValues.line(header)), command("header", SAMPLE, List.of("contract.labeled")));
    }

    private static String groupOf(Split side) {
        Splitter splitter = new Splitter("contract", new Grouping.ByGroup(), 0.4, 0.3, 0.3);
        return IntStream.range(0, 1000)
                .mapToObj(i -> "group " + i)
                .filter(group -> splitter.of(Sample.original(group, 0, new Payload.Text(group), Label.NONE)) == side)
                .findFirst()
                .orElseThrow();
    }

    /** As the README tells: the schemas are there, and the pipeline may only look them up. */
    private void run() throws IOException {
        Path pipeline = Files.writeString(directory.resolve("contract.yaml"), """
                pipeline: contract
                source: {topic: contract.labeled, revisions: supersede}
                split: {train: 0.4, validation: 0.3, test: 0.3}
                augment: {copies: 1, steps: [flip_horizontal: {}, word_swap: {}]}
                sink: {train: contract.train, validation: contract.validation, test: contract.test,
                       rejected: contract.rejected, unlabeled: contract.unlabeled,
                       retractions: contract.retractions}
                limits: {max_rejected_share: 1.0}
                """);
        Path input =
                Files.writeString(directory.resolve("two.csv"), "note,kind\nthe first one,plain\nthe other,plain\n");
        CommandRig.Ended ended = CommandRig.run(
                "run",
                pipeline,
                "--input",
                input,
                "--text",
                "note",
                "--label",
                "kind",
                "--no-register",
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--registry",
                cluster.registryUrl(),
                "--data",
                directory.resolve("data"));
        assertThat(ended.code()).as(ended.err() + ended.out()).isZero();
    }

    private Map<String, JsonNode> consume(ForeignClient client, List<String> topics) throws Exception {
        List<String> words = new ArrayList<>(List.of("consume", cluster.bootstrapServers(), cluster.registryUrl()));
        if (client.name().equals("node")) {
            words.add(Integer.toString(read.get("java").size()));
        }
        words.addAll(topics);
        Map<String, JsonNode> records = new TreeMap<>();
        for (JsonNode record : client.run(List.of(), words.toArray(String[]::new))) {
            String place = record.get("topic").asText() + "/" + record.get("partition") + "/" + record.get("offset");
            assertThat(records.put(place, SampleValues.canonical(record)))
                    .as(place)
                    .isNull();
        }
        return records;
    }

    private String[] command(String command, String schema, List<String> names) {
        List<String> words =
                new ArrayList<>(List.of(command, cluster.bootstrapServers(), cluster.registryUrl(), schema));
        words.addAll(names);
        return words.toArray(String[]::new);
    }
}
