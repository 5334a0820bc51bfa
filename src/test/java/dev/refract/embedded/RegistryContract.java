package dev.refract.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.RegistryRejectedException;
import dev.refract.serde.registry.SchemaRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/**
 * Exactly once, what Refract expects of any schema registry, asked through Confluent's own client. The
 * same questions go to the embedded registry and to an independent one.
 */
@Timeout(120)
abstract class RegistryContract {

    private static final Schema V1 = SchemaBuilder.record("Cell")
            .namespace("contract")
            .fields()
            .requiredString("id")
            .endRecord();

    /** Readable in both directions with V1: the new field has a default. */
    private static final Schema V2 = SchemaBuilder.record("Cell")
            .namespace("contract")
            .fields()
            .requiredString("id")
            .optionalString("stain")
            .endRecord();

    /** Cannot read V1: the new field has no default. V1 can read it. */
    private static final Schema BREAKS_READERS = SchemaBuilder.record("Cell")
            .namespace("contract")
            .fields()
            .requiredString("id")
            .requiredLong("size")
            .endRecord();

    private String subject;

    /** Base address of the registry under test. */
    abstract String url();

    @BeforeEach
    void chooseSubject(TestInfo test) {
        subject = test.getTestMethod().orElseThrow().getName() + "-value";
    }

    @Test
    void aSchemaComesBackByTheIdItGot() {
        try (var writer = registry(Registration.AUTOMATIC);
                var reader = registry(Registration.LOOK_UP_ONLY)) {
            int id = writer.idOf(subject, V1);
            assertThat(writer.idOf(subject, V1)).isEqualTo(id);
            assertThat(reader.idOf(subject, V1)).isEqualTo(id);
            assertThat(reader.byId(id)).contains(V1);
            assertThat(reader.byId(id)).contains(V1);
        }
    }

    @Test
    void anUnknownIdIsAnEmptyAnswer() {
        try (var registry = registry(Registration.AUTOMATIC)) {
            assertThat(registry.byId(987_654_321)).isEmpty();
        }
    }

    @Test
    void versionsCountWithinASubjectAndTheSameSchemaIsNotAddedTwice() throws Exception {
        SchemaRegistryClient client = client();
        int first = client.register(subject, confluent(V1));
        int second = client.register(subject, confluent(V2));
        assertThat(second).isNotEqualTo(first);
        assertThat(client().register(subject, confluent(V1))).isEqualTo(first);
        assertThat(client.getAllVersions(subject)).containsExactly(1, 2);
        assertThat(client.getVersion(subject, confluent(V2))).isEqualTo(2);
        assertThat(client.getSchemaMetadata(subject, 1).getId()).isEqualTo(first);
        assertThat(client.getLatestSchemaMetadata(subject).getId()).isEqualTo(second);
        assertThat(client.getLatestSchemaMetadata(subject).getVersion()).isEqualTo(2);
        assertThat(client.getAllSubjects()).contains(subject);
    }

    @Test
    void theSameSchemaHasOneIdUnderAllSubjects() throws Exception {
        int id = client().register(subject, confluent(V1));
        assertThat(client().register("other-" + subject, confluent(V1))).isEqualTo(id);
        assertThat(client().getAllSubjects()).contains(subject, "other-" + subject);
    }

    @Test
    void theFirstRegistrationMakesTheSubjectBackwardCompatible() throws Exception {
        try (var registry = registry(Registration.AUTOMATIC)) {
            registry.idOf(subject, V1);
            assertThat(client().getCompatibility(subject)).isEqualTo("BACKWARD");
            int second = registry.idOf(subject, V2);
            assertThat(client().getLatestSchemaMetadata(subject).getId()).isEqualTo(second);
            assertThatThrownBy(() -> registry.idOf(subject, BREAKS_READERS))
                    .isInstanceOf(RegistryRejectedException.class)
                    .hasMessageContaining("409")
                    .hasMessageContaining(subject);
        }
    }

    @Test
    void aLevelChosenByAnOperatorIsKept() throws Exception {
        client().register(subject, confluent(V1));
        client().updateCompatibility(subject, "FORWARD");
        try (var registry = registry(Registration.AUTOMATIC)) {
            registry.idOf(subject, V1);
            registry.idOf(subject, BREAKS_READERS);
        }
        assertThat(client().getCompatibility(subject)).isEqualTo("FORWARD");
    }

    @Test
    void withoutAutomaticRegistrationAMissingSchemaIsRefusedAndNothingIsAdded() throws Exception {
        try (var registry = registry(Registration.LOOK_UP_ONLY)) {
            assertThatThrownBy(() -> registry.idOf(subject, V1))
                    .isInstanceOf(RegistryRejectedException.class)
                    .hasMessage("Subject %s in schema registry %s does not hold the schema to be written, and automatic"
                                    .formatted(subject, url())
                            + " registration is off: register it under this subject, or turn automatic"
                            + " registration on");
            assertThat(client().getAllSubjects()).doesNotContain(subject);
            client().register(subject, confluent(V1));
            assertThatThrownBy(() -> registry.idOf(subject, V2)).isInstanceOf(RegistryRejectedException.class);
            assertThat(client().getAllVersions(subject)).containsExactly(1);
        }
    }

    @Test
    void eachCompatibilityLevelIsHeld() throws Exception {
        SchemaRegistryClient client = client();
        client.register(subject, confluent(V1));
        for (var expected : List.of(
                Map.entry("BACKWARD", false),
                Map.entry("FORWARD", true),
                Map.entry("FULL", false),
                Map.entry("BACKWARD_TRANSITIVE", false),
                Map.entry("FORWARD_TRANSITIVE", true),
                Map.entry("FULL_TRANSITIVE", false),
                Map.entry("NONE", true))) {
            client.updateCompatibility(subject, expected.getKey());
            assertThat(client.testCompatibility(subject, confluent(BREAKS_READERS)))
                    .as(expected.getKey())
                    .isEqualTo(expected.getValue());
            assertThat(client.testCompatibility(subject, confluent(V2)))
                    .as(expected.getKey())
                    .isTrue();
        }
    }

    @Test
    void refusalsCarryConfluentsCodes() throws Exception {
        SchemaRegistryClient client = client();
        client.register(subject, confluent(V1));
        client.updateCompatibility(subject, "BACKWARD");
        assertRefused(404, 40401, () -> client.getLatestSchemaMetadata("nobody-value"));
        assertRefused(404, 40401, () -> client.getId("nobody-value", confluent(V1)));
        assertRefused(404, 40402, () -> client.getSchemaMetadata(subject, 99));
        assertRefused(404, 40403, () -> client.getId(subject, confluent(V2)));
        assertRefused(404, 40403, () -> client.getSchemaById(987_654_321));
        assertRefused(409, 409, () -> client.register(subject, confluent(BREAKS_READERS)));
    }

    final SchemaRegistry registry(Registration registration) {
        return SchemaRegistry.confluent(url(), registration, Map.of());
    }

    /** A client that remembers nothing. */
    final SchemaRegistryClient client() {
        return new CachedSchemaRegistryClient(
                List.of(url()), 100, List.of(new AvroSchemaProvider()), Map.of(), Map.of());
    }

    static AvroSchema confluent(Schema schema) {
        return new AvroSchema(schema.toString());
    }

    /** A question to the registry. */
    interface Call {
        void run() throws IOException, RestClientException;
    }

    static void assertRefused(int status, int code, Call call) {
        var refusal = catchThrowableOfType(RestClientException.class, call::run);
        assertThat(refusal).as("no refusal, expected code %d", code).isNotNull();
        assertThat(List.of(refusal.getStatus(), refusal.getErrorCode()))
                .as(refusal.getMessage())
                .containsExactly(status, code);
    }
}
