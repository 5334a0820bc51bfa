package dev.refract.serde;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
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

        Contract.register(recording, List.of("train", "validation", "test"), "rejected");

        assertThat(subjects)
                .containsExactly(
                        "train-value SampleRecord",
                        "validation-value SampleRecord",
                        "test-value SampleRecord",
                        "rejected-value DeadLetterRecord");
    }

    /** A foreign producer has the file and nothing of Java's; its originals keep every byte but the split's. */
    @Test
    void anOriginalOfAForeignProducerGoesOnByteForByte() throws IOException {
        Schema file = new Schema.Parser().parse(Files.readString(Path.of("schemas/sample.avsc")));
        byte[] value = foreign(file, registry.idOf("source-value", file));
        Sample read = serde.decode(value);

        byte[] trained = serde.withSplit("train", value, read, Split.TRAIN);

        assertThat(trained).hasSameSizeAs(value);
        assertThat(differences(value, trained)).isEqualTo(1);
        assertThat(serde.decode(trained)).isEqualTo(read.withSplit(Split.TRAIN));
    }

    private static byte[] foreign(Schema schema, int id) throws IOException {
        GenericData.Record record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), fieldDefault(field)));
        record.put("id", "t");
        GenericData.Record text = new GenericData.Record(schema.getField("payload").schema().getTypes().stream()
                .filter(type -> type.getName().equals("TextPayload"))
                .findFirst()
                .orElseThrow());
        text.put("text", "hello");
        record.put("payload", text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(WireFormat.header(id));
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericData.Record>(schema).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static Object fieldDefault(Schema.Field field) {
        return field.hasDefaultValue() ? GenericData.get().getDefaultValue(field) : null;
    }

    private static int differences(byte[] left, byte[] right) {
        int different = 0;
        for (int i = WireFormat.LENGTH; i < left.length; i++) {
            different += left[i] == right[i] ? 0 : 1;
        }
        return different;
    }
}
