package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmented;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.Plan;
import dev.refract.sample.Annotation;
import dev.refract.sample.Cell;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Retraction;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.RetractionSerde;
import dev.refract.serde.registry.InMemoryRegistry;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.source.SourceFormat;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic that another tool writes is a source like any other: split, balanced, copied, replayed; nothing stops it. */
class MappedSourceTopologyTest {
    private static final String TITLES = "{id: id, text: text, label: label}";

    @TempDir
    private Path state;

    @Test
    void debeziumWithSchemas() {
        String map = "{id: $key.payload.id, group: payload.after.customer_id, text: payload.after.title,"
                + " label: payload.after.category, event_time: {field: payload.after.created_at, unit: us},"
                + " attributes: {table: payload.source.table}}";
        try (PipelineRig rig = rig(pipeline("json", map, "train: 1, validation: 0, test: 0", "{}"))) {
            rig.send(file("debezium-key.json"), file("debezium.json"));

            assertThat(rig.rejected()).isEmpty();
            TestRecord<byte[], byte[]> record = rig.read("train").get(0);
            assertThat(record.key()).asString(UTF_8).isEqualTo("1004");
            assertThat(record.timestamp()).isEqualTo(1_795_132_923_456L);
            assertThat(rig.samples.decode(record.value()))
                    .isEqualTo(Sample.original(
                                    "1004",
                                    1_795_132_923_456L,
                                    new Payload.Text("The invoice shows the wrong address"),
                                    Label.of("billing"))
                            .withGroup("77")
                            .withSplit(Split.TRAIN)
                            .withAttributes(Map.of("table", "tickets", "id", "1004")));
        }
    }

    @Test
    void connectsJsonConverter() {
        String map = "{id: payload.id, label: payload.churn, event_time: payload.joined,"
                + " row: {record: payload, types: {joined: timestamp}}}";
        try (PipelineRig rig = rig(pipeline("json", map, "train: 0, validation: 1, test: 0", "{}"))) {
            rig.send(null, file("connect.json"));

            TestRecord<byte[], byte[]> record = rig.read("validation").get(0);
            Sample sample = rig.samples.decode(record.value());
            assertThat(record.key()).asString(UTF_8).isEqualTo("12");
            assertThat(sample.split()).isEqualTo(Split.VALIDATION);
            assertThat(sample.label()).isEqualTo(Label.of("yes"));
            assertThat(((Payload.Row) sample.payload()).cells())
                    .containsExactly(
                            Map.entry("age", new Cell.Numeric(40.5)), Map.entry("member", new Cell.Bool(true)));
        }
    }

    @Test
    void labelStudiosWebhook() {
        String map = "{id: task.data.sample_id, text: task.data.text, event_time: annotation.updated_at,"
                + " label: {classes: 'annotation.result[0].value.choices', annotation_id: annotation.id,"
                + " annotator: annotation.completed_by}}";
        try (PipelineRig rig = rig(pipeline("json", map, "train: 0, validation: 0, test: 1", "{}"))) {
            rig.send(null, file("label-studio.json"));

            assertThat(rig.samples.decode(rig.read("test").get(0).value()))
                    .isEqualTo(Sample.original(
                                    "t-45",
                                    1_795_132_923_456L,
                                    new Payload.Text("How to deploy a model"),
                                    Label.of("mlops")
                                            .withAnnotation(new Annotation(
                                                    Optional.of("17"),
                                                    Optional.of("2"),
                                                    OptionalDouble.empty(),
                                                    OptionalDouble.empty())))
                            .withSplit(Split.TEST));
        }
    }

    /** A row is created, corrected, deleted, and its tombstone for the compaction follows. */
    @ParameterizedTest
    @ValueSource(strings = {"id: after.id", "id: $key.id"})
    void changeDataCaptureCorrectsAndDeletes(String id) {
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of("x.yaml"), """
                    pipeline: mapped
                    source:
                      {topic: in, format: json, revisions: supersede, tombstones: forward,
                       map: {%s, text: after.text, label: after.label,
                             deleted: {field: op, values: [d], id: before.id}}}
                    split: {train: 0, validation: 1, test: 0}
                    sink: {train: train, validation: validation, test: test, rejected: rejected, retractions: retractions}
                    """.formatted(id))
                .orElseThrow();
        try (PipelineRig rig = rig(pipeline)) {
            byte[] key = "{\"id\": 7}".getBytes(UTF_8);
            rig.send(key, change("null", "{\"id\": 7, \"text\": \"hello\", \"label\": \"a\"}", "c"));
            rig.send(key, change("null", "{\"id\": 7, \"text\": \"hello\", \"label\": \"b\"}", "u"));
            rig.send(key, change("{\"id\": 7, \"text\": \"hello\", \"label\": \"b\"}", "null", "d"));
            rig.send(key, null);

            assertThat(rig.rejected()).isEmpty();
            assertThat(rig.read("validation"))
                    .extracting(record -> rig.samples.decode(record.value()).label())
                    .containsExactly(Label.of("a"), Label.of("b"));
            RetractionSerde serde = new RetractionSerde(rig.registry);
            assertThat(rig.read("retractions"))
                    .extracting(record -> serde.decode(record.value()))
                    .allSatisfy(retraction -> assertThat(retraction.samples()).containsExactly("7"))
                    .extracting(Retraction::cause)
                    .containsExactly(Retraction.Cause.REVISED, Retraction.Cause.DELETED);
            assertThat(rig.metric("tombstones-total")).isEqualTo(2);
        }
    }

    private static byte[] change(String before, String after, String op) {
        return "{\"before\": %s, \"after\": %s, \"op\": \"%s\", \"ts_ms\": 1}"
                .formatted(before, after, op)
                .getBytes(UTF_8);
    }

    /** The frame of Confluent's producers of JSON Schema: a zero and the schema's id, which is not looked up. */
    @Test
    void jsonSchemaIsJsonBehindItsFrame() {
        try (PipelineRig rig = rig(pipeline("json_schema", TITLES, "train: 1, validation: 0, test: 0", "{}"))) {
            byte[] json = json(1, "hello", "c");
            rig.send(null, json);
            rig.send(
                    null,
                    ByteBuffer.allocate(5 + json.length)
                            .put((byte) 0)
                            .putInt(99)
                            .put(json)
                            .array());

            assertThat(rig.rejected()).extracting(DeadLetter::reason).containsExactly(Reason.NOT_FRAMED);
            assertThat(rig.train()).extracting(Sample::id).containsExactly("s1");
        }
    }

    /** Copies of earlier records and of partners, which the reservoir reads again, and all from the lineage. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "augment: {copies: 3, steps: [{word_swap: {}}]}",
                "balance: {target: uniform, top_up: {}}\naugment: {steps: [{word_swap: {}}]}"
            })
    void copiesAreReplayedFromTheJson(String how) {
        Pipeline pipeline = pipeline("json", TITLES, "train: 0.8, validation: 0.1, test: 0.1", how);
        Plan plan = Plan.of(pipeline);
        SampleDecoder decoder =
                SampleDecoder.of(SourceFormat.JSON, pipeline.source().map(), new InMemoryRegistry());
        Map<String, Sample> origins = new LinkedHashMap<>();
        List<Sample> train;
        try (PipelineRig rig = new PipelineRig(pipeline, plan, state)) {
            for (int i = 0; i < 300; i++) {
                byte[] value = json(i, "one two three four five six " + i, i % 10 == 0 ? "rare" : "common");
                rig.send(null, value);
                Sample sample = decoder.sample(null, value, 1_795_132_800_000L);
                origins.put(sample.id(), sample);
            }
            train = rig.train();
            assertThat(rig.rejected()).isEmpty();
            assertThat(rig.read("validation").size() + rig.read("test").size()).isBetween(20, 100);
        }

        List<Sample> copies = new ArrayList<>(train);
        copies.removeIf(sample -> sample.lineage().isEmpty());
        assertThat(copies).hasSizeGreaterThan(50).allSatisfy(copy -> {
            Augmented again = new CopyMaker(plan)
                    .replay(
                            List.of(origins.get(copy.originId())),
                            copy.lineage().orElseThrow());
            assertThat(again.payload()).isEqualTo(copy.payload());
            assertThat(again.label()).isEqualTo(copy.label());
        });
    }

    /** No record stops the stream; each of these is a dead letter with its bytes, and the good one goes on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        nonsense                                    | UNDECODABLE_RECORD
        {"id": 1, "id": 2, "text": "t"}             | UNDECODABLE_RECORD
        {"id": 1, "text": "t", "label": NaN}        | UNDECODABLE_RECORD
        {"id": 1, "text": "\\ud800"}                | UNDECODABLE_RECORD
        {"id": 1, "text": 7}                        | INVALID_SAMPLE
        {"text": "t"}                               | INVALID_SAMPLE
        {"id": 1, "text": "t", "label": {"c": 2}}   | INVALID_SAMPLE
        {"id": 1, "text": ""}                       | INVALID_SAMPLE
        ``                                          | EMPTY_VALUE
        """)
    void aHostileRecordIsADeadLetter(String record, Reason reason) {
        for (String split : List.of("train: 1, validation: 0, test: 0", "train: 0, validation: 1, test: 0")) {
            Pipeline pipeline = pipeline("json", TITLES, split, "augment: {copies: 1, steps: [{word_swap: {}}]}");
            try (PipelineRig rig =
                    new PipelineRig(pipeline, Plan.of(pipeline), state.resolve(Integer.toString(split.hashCode())))) {
                byte[] bytes = record.replace("\\\\", "\\").getBytes(UTF_8);
                rig.send(new byte[] {1}, bytes);
                rig.send(null, json(7, "hello there", "c"));

                assertThat(rig.rejected()).singleElement().satisfies(letter -> {
                    assertThat(letter.reason()).isEqualTo(reason);
                    assertThat(letter.value().orElseThrow().array()).isEqualTo(bytes);
                });
                assertThat(rig.read("train").size() + rig.read("validation").size())
                        .isPositive();
            }
        }
    }

    private PipelineRig rig(Pipeline pipeline) {
        return new PipelineRig(pipeline, Plan.of(pipeline), state);
    }

    private static Pipeline pipeline(String format, String map, String split, String more) {
        String text = """
            pipeline: mapped
            source: {topic: in, format: %s, map: %s}
            split: {%s}
            limits: {max_rejected_share: 1}
            sink: {train: train, validation: validation, test: test, rejected: rejected}
            %s
            """.formatted(format, map, split, more.equals("{}") ? "augment: {copies: 0}" : more);
        return PipelineFile.reader().parse(Path.of("x.yaml"), text).orElseThrow();
    }

    private static byte[] json(int number, String text, String label) {
        return "{\"id\": \"s%d\", \"text\": \"%s\", \"label\": \"%s\"}"
                .formatted(number, text, label)
                .getBytes(UTF_8);
    }

    private static byte[] file(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/sources", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
