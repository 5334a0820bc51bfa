package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Lineage;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.spec.SplitRatios;
import dev.refract.split.Grouping;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No record stops the stream: each of these is a dead letter, and the good one behind it goes on. */
class HostileRecordsTopologyTest {
    private static final byte[] KEY = {1};

    @TempDir
    private Path state;

    /** Each of these follows the same three fields that every sample has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'record','name':'Node','fields':[{'name':'next','type':['null','Node']}]}",
                "{'type':'record','name':'A','fields':[{'name':'x','type':{'type':'map','values':{'type':'record','name':'B',"
                        + "'fields':[{'name':'a','type':['null','A']}]}}}]}",
            })
    void aSchemaThatContainsItself(String schema) {
        refused(rig -> framed(rig, new Schema.Parser().parse(schema.replace('\'', '"'))), Reason.UNDECODABLE_RECORD);
    }

    @Test
    void aSchemaThatIsNestedTooDeep() {
        Schema deep = Schema.create(Schema.Type.INT);
        for (int i = 0; i < 5_000; i++) {
            deep = Schema.createArray(deep);
        }
        Schema schema = deep;
        refused(rig -> framed(rig, schema), Reason.UNDECODABLE_RECORD);
    }

    /** Each of 30 records holds the next one twice: followed one by one, that is a billion types. */
    @Test
    void aSchemaThatNamesItsTypesOften() {
        Schema inner = Schema.createRecord("R0", "", "n", false, List.of());
        for (int i = 1; i < 30; i++) {
            inner = Schema.createRecord(
                    "R" + i,
                    "",
                    "n",
                    false,
                    List.of(new Schema.Field("a", inner, "", (Object) null), new Schema.Field("b", inner, "", (Object)
                            null)));
        }
        Schema schema = inner;
        refused(rig -> framed(rig, schema), Reason.UNDECODABLE_RECORD);
    }

    /** As Confluent's HeaderSchemaIdSerializer writes: bare Avro, and the schema's guid in a header. */
    @Test
    void aSchemaIdInAHeaderIsNamedAsTheCause() {
        try (PipelineRig rig = rig()) {
            byte[] framed = rig.samples.encode("in", text("bad", "hello", "c"));
            byte[] guid = new byte[17];
            guid[0] = 1;
            var record = new TestRecord<>(
                    KEY,
                    Arrays.copyOfRange(framed, 5, framed.length),
                    new RecordHeaders().add("__value_schema_id", guid));
            rig.driver()
                    .createInputTopic("in", new ByteArraySerializer(), new ByteArraySerializer())
                    .pipeInput(record);

            assertThat(rig.rejected()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(Reason.NOT_FRAMED);
                assertThat(letter.message())
                        .startsWith("the schema's id is in the header __value_schema_id, and Refract reads it");
            });
        }
    }

    @Test
    void aSchemaOfSomethingElse() {
        refused(rig -> framed(rig, Schema.create(Schema.Type.LONG)), Reason.UNDECODABLE_RECORD);
    }

    /** The same sample with bytes of its text replaced by what is not UTF-8. */
    @ParameterizedTest
    @CsvSource({"ff, fe", "c0, 80", "ed, a0"})
    void aTextThatIsNotUtf8(String first, String second) {
        refused(
                rig -> {
                    byte[] value = rig.samples.encode("in", text("bad", "##", "c"));
                    int at = new String(value, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("##");
                    value[at] = (byte) Integer.parseInt(first, 16);
                    value[at + 1] = (byte) Integer.parseInt(second, 16);
                    return value;
                },
                Reason.UNDECODABLE_RECORD);
    }

    @Test
    void aTextWithTheReplacementCharacterIsOne() {
        try (PipelineRig rig = rig()) {
            rig.send(text("fine", "what was \uFFFD here", "c"));

            assertThat(rig.train()).hasSize(1);
            assertThat(rig.rejected()).isEmpty();
        }
    }

    /** The split, an enum, written as 2³³: Java alone reads it as 0. */
    @Test
    void aNumberThatIsLongerThanItsType() {
        refused(
                rig -> {
                    byte[] value = rig.samples.encode("in", text("bad", "hello", "c"));
                    int split = 5 + 1 + 3; // the frame and the id
                    byte[] number = {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x40};
                    byte[] longer = new byte[value.length + number.length - 1];
                    System.arraycopy(value, 0, longer, 0, split);
                    System.arraycopy(number, 0, longer, split, number.length);
                    System.arraycopy(value, split + 1, longer, split + number.length, value.length - split - 1);
                    return longer;
                },
                Reason.UNDECODABLE_RECORD);
    }

    static List<Lineage> forged() {
        List<String> parents = List.of("t");
        return List.of(
                new Lineage("p", 1, "d", List.of(), List.of(), 0),
                new Lineage("p", 1, "", parents, List.of(), 0),
                new Lineage("p", 1, "d", parents, List.of(new AppliedStep("rotate", "no json")), 0),
                new Lineage("p", 1, "d", parents, List.of(new AppliedStep("rotate", "[".repeat(50_000))), 0));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("forged")
    void aForgedLineage(Lineage lineage) {
        Sample origin = text("bad", "hello", "c");
        Sample copy = origin.copy("bad#1", 1, origin.payload(), origin.label(), lineage);
        refused(rig -> rig.samples.encode("in", copy), Reason.INVALID_SAMPLE);
    }

    @Test
    void aKeyThatIsLargerThanTheDeadLetterTopicTakes() {
        try (PipelineRig rig = new PipelineRig(pipeline(), state, 100_000)) {
            byte[] key = new byte[9_000_000];
            Arrays.fill(key, (byte) 'k');
            rig.send(key, new byte[] {9, 9});
            rig.send(text("good", "hello", "c"));

            assertThat(rig.read("rejected")).singleElement().satisfies(letter -> {
                assertThat(letter.key()).isNull();
                assertThat(letter.value().length).isLessThan(2_000);
            });
            assertThat(rig.train()).extracting(Sample::originId).containsOnly("good");
        }
    }

    @Test
    void aRecordWithoutATimeTakesThatOfItsEvent() {
        var extractor = dev.refract.topology.record.RecordTime.extractor();
        var record = new org.apache.kafka.clients.consumer.ConsumerRecord<Object, Object>(
                "in",
                0,
                0,
                -43_200_000L,
                org.apache.kafka.common.record.TimestampType.CREATE_TIME,
                0,
                0,
                null,
                null,
                new RecordHeaders(),
                Optional.empty());

        assertThat(extractor.extract(record, -1)).isZero();
    }

    /** The error of one record's work is its dead letter. */
    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class})
    void workThatRunsOutOfStackOrMemory(Class<? extends Error> error) {
        Gate exhausted = new Exhausted(error);
        var pipeline = Pipelines.copying(1).with(List.of(), List.of(exhausted)).build();
        try (PipelineRig rig = new PipelineRig(pipeline, state)) {
            rig.send(text("bad", "hello", "c"));
            rig.send(text("good", "hello", "c"));

            assertThat(rig.rejected()).extracting(DeadLetter::reason).containsExactly(Reason.RESOURCE_LIMIT);
            assertThat(rig.train()).extracting(Sample::originId).containsOnly("good");
        }
    }

    private record Exhausted(Class<? extends Error> error) implements Gate {
        @Override
        public Optional<String> reject(Candidate candidate) {
            if (!candidate.origin().id().equals("bad")) {
                return Optional.empty();
            }
            throw error == StackOverflowError.class ? new StackOverflowError() : new OutOfMemoryError();
        }
    }

    private void refused(java.util.function.Function<PipelineRig, byte[]> hostile, Reason reason) {
        SplitRatios validation = new SplitRatios(new Grouping.ByGroup(), 0, 1, 0);
        for (var pipeline :
                List.of(pipeline(), Pipelines.copying(1).with(validation).build())) {
            try (PipelineRig rig = new PipelineRig(pipeline, state.resolve(Integer.toString(pipeline.hashCode())))) {
                rig.send(KEY, hostile.apply(rig));
                rig.send(text("good", "hello", "c"));

                assertThat(rig.rejected()).extracting(DeadLetter::reason).containsExactly(reason);
                assertThat(rig.read("train").size() + rig.read("validation").size())
                        .isPositive();
            }
        }
    }

    private static dev.refract.spec.Pipeline pipeline() {
        return Pipelines.copying(1).build();
    }

    private PipelineRig rig() {
        return new PipelineRig(Pipelines.copying(0).build(), state);
    }

    /** A record of a schema that somebody registered, with a few bytes behind it. */
    private static byte[] framed(PipelineRig rig, Schema schema) {
        int id = rig.registry.idOf("in-value", schema);
        byte[] body = "some bytes".getBytes(UTF_8);
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(id)
                .put(body)
                .array();
    }
}
