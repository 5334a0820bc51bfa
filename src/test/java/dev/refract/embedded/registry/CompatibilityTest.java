package dev.refract.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exactly once: a schema that would make written records unreadable is not registered. */
class CompatibilityTest {

    private static final Schema ID =
            SchemaBuilder.record("R").fields().requiredInt("id").endRecord();
    private static final Schema ID_AND_OPTIONAL = SchemaBuilder.record("R")
            .fields()
            .requiredInt("id")
            .optionalInt("extra")
            .endRecord();
    private static final Schema ID_AND_REQUIRED = SchemaBuilder.record("R")
            .fields()
            .requiredInt("id")
            .requiredInt("extra")
            .endRecord();

    /**
     * Earlier versions: id, then id with an optional field. The candidate requires that field: it reads
     * neither of them; the latest reads it, and so does the first.
     */
    @ParameterizedTest
    @CsvSource({
        "NONE, true",
        "BACKWARD, false",
        "BACKWARD_TRANSITIVE, false",
        "FORWARD, true",
        "FORWARD_TRANSITIVE, true",
        "FULL, false",
        "FULL_TRANSITIVE, false"
    })
    void aFieldThatBecomesRequired(Compatibility level, boolean accepted) {
        assertThat(level.violations(ID_AND_REQUIRED, List.of(ID, ID_AND_OPTIONAL))
                        .isEmpty())
                .isEqualTo(accepted);
    }

    /** Only the first of two earlier versions lacks what the candidate needs: transitive levels see it. */
    @ParameterizedTest
    @CsvSource({
        "BACKWARD, true",
        "BACKWARD_TRANSITIVE, false",
        "FULL, true",
        "FULL_TRANSITIVE, false",
        "FORWARD_TRANSITIVE, true"
    })
    void transitiveLevelsLookAtAllVersions(Compatibility level, boolean accepted) {
        Schema renamedDefault = SchemaBuilder.record("R")
                .fields()
                .requiredInt("id")
                .name("extra")
                .type()
                .intType()
                .intDefault(3)
                .endRecord();
        assertThat(level.violations(ID_AND_REQUIRED, List.of(ID, renamedDefault))
                        .isEmpty())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"BACKWARD", "BACKWARD_TRANSITIVE", "FORWARD", "FORWARD_TRANSITIVE", "FULL", "FULL_TRANSITIVE", "NONE"})
    void aFirstVersionIsAlwaysAccepted(Compatibility level) {
        assertThat(level.violations(ID, List.of())).isEmpty();
    }
}
