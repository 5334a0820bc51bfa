package dev.refract.serde;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.registry.InMemoryRegistry;
import dev.refract.serde.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What stands in schemas/ is what is registered, so that a foreign producer writes under the same id. */
class ContractTest {
    private static final Sample TEXT = Sample.original("t", 5, new Payload.Text("hello"), Label.of("greeting"));

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SampleSerde serde = new SampleSerde(registry);

    @Test
    void registersTheFileAsItStands() throws IOException {
        serde.encode("texts", TEXT);

        Schema file = new Schema.Parser().parse(Files.readString(Path.of("schemas/sample.avsc")));
        assertThat(registry.byId(1)).contains(file);
        assertThat(registry.byId(1).orElseThrow().toString()).doesNotContain("avro.java.string");
    }

    @Test
    void everyTopicOfAPipelineHasASubject() {
        List<String> subjects = new ArrayList<>();
        SchemaRegistry recording = new SchemaRegistry() {
            @Override
            public int idOf(String subject, Schema schema) {
                subjects.add(subject + " " + schema.getName());
                return 1;
            }

            @Override
            public Optional<Schema> byId(int id) {
                return Optional.empty();
            }

            @Override
            public void close() {}
        };

        Contract.register(recording, List.of("train", "validation", "test"), "rejected", Optional.empty());

        assertThat(subjects)
                .containsExactly(
                        "train-value SampleRecord",
                        "validation-value SampleRecord",
                        "test-value SampleRecord",
                        "rejected-value DeadLetterRecord");
    }
}
