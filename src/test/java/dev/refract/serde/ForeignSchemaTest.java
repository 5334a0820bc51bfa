package dev.refract.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.avro.SampleRecord;
import dev.refract.serde.registry.InMemoryRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Nothing of a foreign writer's schema is lost in silence, and what goes on is the same on every side of the split. */
class ForeignSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ?> TEXT = Map.of("id", "t", "text", "hello");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SampleSerde serde = new SampleSerde(registry);

    @Test
    void topLevelFieldsGoOnAsAttributes() {
        ForeignWriter writer = writer(schema -> {
            add(schema, "annotator", "\"string\"");
            add(schema, "score", "\"double\"");
            add(schema, "checked", "[\"null\", \"boolean\"]");
            add(schema, "note", "[\"null\", \"string\"]");
            add(schema, "hash", "\"bytes\"");
            add(
                    schema,
                    "origin",
                    "{\"type\": \"record\", \"name\": \"Place\", \"fields\": [{\"name\": \"ward\", \"type\": \"int\"},"
                            + " {\"name\": \"tags\", \"type\": {\"type\": \"map\", \"values\": \"string\"}}]}");
        });
        Map<String, Object> fields = with(TEXT, "annotator", "ann", "score", 0.5, "checked", true, "note", null);
        fields.put("hash", new byte[] {0, 1, 2});
        fields.put("origin", Map.of("ward", 3, "tags", Map.of("z", "1", "a", "2")));
        fields.put("attributes", Map.of("own", "x", "annotator", "ann"));

        Sample read = serde.decode(writer.value(fields));

        assertThat(read.attributes())
                .isEqualTo(Map.of(
                        "own",
                        "x",
                        "annotator",
                        "ann",
                        "score",
                        "0.5",
                        "checked",
                        "true",
                        "hash",
                        "AAEC",
                        "origin",
                        "{\"ward\":3,\"tags\":{\"a\":\"2\",\"z\":\"1\"}}"));
    }

    @Test
    void everySideOfTheSplitGetsTheSame() {
        byte[] value = writer(schema -> add(schema, "annotator", "\"string\"")).value(with(TEXT, "annotator", "ann"));
        Sample read = serde.decode(value);

        for (Split split : Split.values()) {
            Sample decided = read.withSplit(split);
            byte[] out = serde.patched(split.name(), value, decided);

            assertThat(out).isEqualTo(serde.encode(split.name(), decided));
            assertThat(serde.decode(out).attributes()).isEqualTo(Map.of("annotator", "ann"));
        }
    }

    @Test
    void aFieldThatContradictsAnAttributeIsAFault() {
        ForeignWriter writer = writer(schema -> add(schema, "annotator", "\"string\""));
        Map<String, Object> fields = with(TEXT, "annotator", "ann", "attributes", Map.of("annotator", "bob"));

        assertFault(
                writer.value(fields),
                Reason.INVALID_SAMPLE,
                "field annotator is ann, and attribute annotator is bob: a field that is not known goes on as the"
                        + " attribute of its name");
    }

    @Test
    void aNestedFieldThatIsNotKnownIsAFault() {
        ForeignWriter writer = writer(schema ->
                add((ObjectNode) field(schema, "label").get("type").get(1), "difficulty", "[\"null\", \"double\"]"));

        assertFault(
                writer.value(TEXT),
                Reason.UNDECODABLE_RECORD,
                "the record's schema has a field that is not known: label.difficulty; only top-level fields go on, as"
                        + " attributes");
    }

    @Test
    void aSymbolThatIsNotKnownIsAFault() {
        ForeignWriter writer =
                writer(schema -> ((ArrayNode) field(schema, "split").get("type").get("symbols")).add("HOLDOUT"));

        assertThat(serde.decode(writer.value(with(TEXT, "split", "TEST"))).split())
                .isEqualTo(Split.TEST);
        assertFault(
                writer.value(with(TEXT, "split", "HOLDOUT")),
                Reason.UNDECODABLE_RECORD,
                "the bytes do not fit their schema: No match for HOLDOUT");
    }

    @Test
    void microsecondsAreAFault() {
        ForeignWriter writer = writer(schema ->
                ((ObjectNode) field(schema, "event_time").get("type")).put("logicalType", "timestamp-micros"));

        assertFault(
                writer.value(TEXT),
                Reason.UNDECODABLE_RECORD,
                "field event_time must be timestamp-millis, found timestamp-micros");
    }

    /** Java producers register the schema of their generated class: other properties, the same bytes. */
    @Test
    void anotherSchemaOfTheSameLayoutKeepsItsBytes() {
        ForeignWriter writer = new ForeignWriter(registry, SampleRecord.getClassSchema());
        byte[] value = writer.value(with(TEXT, "split", "TRAIN"));
        assertThat(SampleRecord.getClassSchema()).isNotEqualTo(Contract.SAMPLE);

        byte[] out = serde.patched("train", value, serde.decode(value));

        byte[] ours = WireFormat.header(registry.idOf("train-value", Contract.SAMPLE));
        assertThat(Arrays.copyOf(out, 5)).isEqualTo(ours).isNotEqualTo(Arrays.copyOf(value, 5));
        assertThat(ByteBuffer.wrap(out, 5, out.length - 5)).isEqualTo(ByteBuffer.wrap(value, 5, value.length - 5));
    }

    private interface Change {
        void apply(ObjectNode schema) throws IOException;
    }

    private ForeignWriter writer(Change change) {
        try {
            ObjectNode schema = (ObjectNode) JSON.readTree(Contract.SAMPLE.toString());
            change.apply(schema);
            return new ForeignWriter(registry, new Schema.Parser().parse(schema.toString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void add(ObjectNode record, String name, String type) throws IOException {
        ObjectNode field = ((ArrayNode) record.get("fields")).addObject();
        field.put("name", name).set("type", JSON.readTree(type));
        if (type.startsWith("[\"null\"")) {
            field.putNull("default");
        }
    }

    private static ObjectNode field(ObjectNode record, String name) {
        for (JsonNode field : record.get("fields")) {
            if (field.get("name").asText().equals(name)) {
                return (ObjectNode) field;
            }
        }
        throw new AssertionError("no field " + name);
    }

    private static Map<String, Object> with(Map<String, ?> fields, Object... more) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        List<Object> rest = Arrays.asList(more);
        for (int i = 0; i < rest.size(); i += 2) {
            all.put((String) rest.get(i), rest.get(i + 1));
        }
        return all;
    }

    private void assertFault(byte[] value, Reason reason, String message) {
        assertThatThrownBy(() -> serde.decode(value))
                .isInstanceOfSatisfying(
                        DataFault.class, fault -> assertThat(fault.reason()).isEqualTo(reason))
                .hasMessage(message);
    }
}
