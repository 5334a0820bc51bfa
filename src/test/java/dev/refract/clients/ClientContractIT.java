package dev.refract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.sample.Split;
import dev.refract.serde.Contract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    @TempDir
    private static Path directory;

    private ContractScene scene;

    /** What each client has read of all sinks. */
    private final Map<String, Map<String, JsonNode>> read = new TreeMap<>();

    @BeforeAll
    void produceRunAndConsume() throws Exception {
        List<ForeignClient> clients = List.of(
                ForeignClients.java(), ForeignClients.python(), ForeignClients.plainPython(), ForeignClients.node());
        scene = new ContractScene(directory, ForeignClients.python());
        scene.forEachSchema("register");
        for (ForeignClient client : clients) {
            scene.produce(client);
        }
        scene.produceWhatIsNotPublished();
        scene.run();
        for (ForeignClient client : clients) {
            int known = read.getOrDefault("java", Map.of()).size();
            read.put(client.name(), scene.consume(client, known));
        }
    }

    @AfterAll
    void stop() {
        if (scene != null) {
            scene.close();
        }
    }

    @Test
    void everyClientReadsTheSame() {
        Map<String, JsonNode> first = read.get("java");
        assertThat(first).hasSizeGreaterThan(scene.sent().size());
        read.forEach((client, records) -> assertThat(records).as(client).isEqualTo(first));
    }

    @Test
    void everyOriginalIsReadAsItWasSent() {
        Map<String, JsonNode> originals = new TreeMap<>();
        Map<String, JsonNode> expected = new TreeMap<>();
        read.get("python").values().stream()
                .filter(record ->
                        ContractScene.SIDES.containsKey(record.get("topic").asText()))
                .filter(record -> record.at("/value/copy").asInt() == 0)
                .filter(record ->
                        scene.sent().containsKey(record.at("/value/id").asText()))
                .forEach(record -> {
                    String id = record.at("/value/id").asText();
                    assertThat(originals.put(id, record.get("value"))).as(id).isNull();
                    Split side = ContractScene.SIDES.get(record.get("topic").asText());
                    expected.put(
                            id,
                            SampleValues.expected(Contract.SAMPLE, scene.sent().get(id), side));
                    assertThat(id).contains("-" + side + "-");
                    assertThat(record.get("key").asText()).isEqualTo(id);
                    if (scene.sent().get(id).has("event_time")) {
                        assertThat(record.get("timestamp")).isEqualTo(record.at("/value/event_time"));
                    }
                });

        assertThat(originals).isEqualTo(expected);
        assertThat(originals.keySet()).isEqualTo(scene.sent().keySet());
    }

    @Test
    void everyOriginalInTrainingHasItsCopy() {
        List<String> origins = read.get("java").values().stream()
                .filter(record -> record.at("/value/copy").asInt() == 1)
                .map(record -> record.at("/value/origin_id").asText())
                .filter(scene.sent()::containsKey)
                .sorted()
                .toList();

        assertThat(origins)
                .isEqualTo(scene.sent().keySet().stream()
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
        scene.forEachSchema("look-up");
    }
}
