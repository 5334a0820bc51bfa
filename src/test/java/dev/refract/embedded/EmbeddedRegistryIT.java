package dev.refract.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.RegistryUnavailableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.RestService;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.SubjectVersion;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaRequest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Exactly once: the embedded registry keeps the contract, and forgets nothing when it is stopped. */
class EmbeddedRegistryIT extends RegistryContract {

    private static final Schema CELL =
            SchemaBuilder.record("Cell").fields().requiredString("id").endRecord();
    private static final Schema TISSUE =
            SchemaBuilder.record("Tissue").fields().requiredString("id").endRecord();

    @TempDir
    private static Path directory;

    private static EmbeddedBroker broker;

    private EmbeddedRegistry registry;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(directory);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    /** A registry for each test over one broker: every test also starts from what those before it left. */
    @BeforeEach
    void startRegistry() {
        registry = EmbeddedRegistry.start(broker.connection());
    }

    @AfterEach
    void stopRegistry() {
        registry.close();
    }

    @Override
    String url() {
        return registry.url();
    }

    @Test
    void schemasIdsAndLevelsSurviveARestart() throws Exception {
        int cell;
        int tissue;
        try (var client = registry(Registration.AUTOMATIC)) {
            cell = client.idOf("restart-a-value", CELL);
            tissue = client.idOf("restart-b-value", TISSUE);
        }
        client().updateCompatibility("restart-b-value", "FULL_TRANSITIVE");
        client().updateCompatibility(null, "FORWARD");
        restart();

        try (var client = registry(Registration.LOOK_UP_ONLY)) {
            assertThat(client.idOf("restart-a-value", CELL)).isEqualTo(cell);
            assertThat(client.byId(tissue)).contains(TISSUE);
        }
        assertThat(client().getCompatibility("restart-a-value")).isEqualTo("BACKWARD");
        assertThat(client().getCompatibility("restart-b-value")).isEqualTo("FULL_TRANSITIVE");
        assertThat(client().getCompatibility(null)).isEqualTo("FORWARD");

        client().deleteCompatibility("restart-b-value");
        client().updateCompatibility(null, "BACKWARD");
        restart();
        assertRefused(404, 40408, () -> new RestService(url()).getConfig("restart-b-value"));
        int next = client().register(
                        "restart-c-value",
                        confluent(SchemaBuilder.record("Next").fields().endRecord()));
        assertThat(next).isGreaterThan(Math.max(cell, tissue));
    }

    @Test
    void aClosedRegistryIsUnreachableAndNotAnUnknownId() {
        try (var client = registry(Registration.AUTOMATIC)) {
            int id = client.idOf("closed-value", CELL);
            assertThat(client.byId(id + 1000)).isEmpty();
            String url = url();
            registry.close();
            assertThatThrownBy(() -> client.byId(id + 1000))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageStartingWith("Schema registry " + url + " does not answer");
            assertThatThrownBy(() -> client.idOf("closed-value", TISSUE))
                    .isInstanceOf(RegistryUnavailableException.class);
            assertThat(client.idOf("closed-value", CELL)).as("remembered").isEqualTo(id);
        }
    }

    /** What Confluent's protocol has and Apicurio answers otherwise or not at all. */
    @Test
    void operatorsFindUsesByIdAndAreToldOfUnknownLevels() throws Exception {
        int id = client().register("use-a-value", confluent(TISSUE));
        client().register("use-b-value", confluent(TISSUE));
        assertThat(client().getAllSubjectsById(id)).contains("use-a-value", "use-b-value");
        assertThat(client().getAllVersionsById(id)).contains(new SubjectVersion("use-b-value", 1));
        assertRefused(404, 40403, () -> client().getAllSubjectsById(987_654_321));
        assertRefused(422, 42203, () -> client().updateCompatibility("use-a-value", "SIDEWAYS"));
    }

    @Test
    void whatTheEmbeddedRegistryDoesNotKeepIsSaid() {
        var rest = new RestService(url());
        assertRefused(422, 42201, () -> rest.registerSchema(request("PROTOBUF", "message A {}"), "kinds-value", false));
        assertRefused(
                422, 42201, () -> rest.registerSchema(request("AVRO", "{\"type\":\"??\"}"), "kinds-value", false));
        assertRefused(422, 42202, () -> rest.getVersion("kinds-value", 0));
    }

    @Test
    void whatIsDeletedIsHiddenAndThenGoneAlsoAfterARestart() throws Exception {
        int id = client().register("gone-value", confluent(CELL));
        assertThat(client().deleteSubject("gone-value")).containsExactly(1);
        restart();
        assertRefused(404, 40401, () -> client().getAllVersions("gone-value"));
        assertThat(client().getSchemaById(id)).isEqualTo(confluent(CELL));
        assertThat(client().deleteSubject("gone-value", true)).containsExactly(1);
        restart();
        assertThat(client().getAllSubjects(true)).doesNotContain("gone-value");
    }

    /** Anybody who reaches the broker may write to the topic; no such record keeps a pipeline from starting. */
    @Test
    void recordsThatMakeNoSenseAreSkippedWithASentence() throws Exception {
        int id = client().register("sane-value", confluent(CELL));
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            String key = "{\"keytype\":\"SCHEMA\",\"subject\":\"deep-value\",\"version\":1,\"magic\":1}";
            String deep =
                    "{\"subject\":\"deep-value\",\"version\":1,\"id\":900,\"schema\":\"" + "[".repeat(50_000) + "\"}";
            for (var record : List.of(
                    new ProducerRecord<>("_schemas", 0, "garbage", "garbage"),
                    new ProducerRecord<>("_schemas", 0, key, deep))) {
                producer.send(record).get();
            }
        }
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        ((Logger) LoggerFactory.getLogger(EmbeddedRegistry.class)).addAppender(log);
        restart();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .endsWith(" is skipped: it is no change of a schema registry; its key is garbage"),
                        line -> assertThat(line)
                                .startsWith(
                                        "Topic _schemas: version 1 of subject deep-value (id 900) is skipped: Invalid schema: "));
        try (var client = registry(Registration.AUTOMATIC)) {
            assertThat(client.idOf("sane-value", CELL)).isEqualTo(id);
            assertThat(client.idOf("deep-value", CELL)).isEqualTo(id);
        }
    }

    private void restart() {
        registry.close();
        registry = EmbeddedRegistry.start(broker.connection());
    }

    private static RegisterSchemaRequest request(String type, String schema) {
        var request = new RegisterSchemaRequest();
        request.setSchemaType(type);
        request.setSchema(schema);
        return request;
    }
}
