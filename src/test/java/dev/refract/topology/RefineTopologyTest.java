package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.gate.NoDuplicateOfSibling;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.spec.Limits;
import dev.refract.spec.Splitting;
import dev.refract.split.Grouping;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises 1 and 4: untouched validation and test; every input has exactly its outputs or a dead letter. */
class RefineTopologyTest {
    private static final byte[] KEY = "k".getBytes(UTF_8);

    @TempDir
    private Path state;

    @Test
    void publishesTheOriginalAndItsCopies() {
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(2).build(), state)) {
            rig.send(text("a", "hello", "greeting"));

            List<Sample> out = rig.train();

            assertThat(out).extracting(Sample::id).containsExactly("a", "a~dddddddd-1", "a~dddddddd-2");
            assertThat(out).extracting(Sample::originId).containsOnly("a");
            assertThat(out).extracting(Sample::split).containsOnly(Split.TRAIN);
            assertThat(out.get(2).lineage().orElseThrow().copy()).isEqualTo(2);
            assertThat(rig.rejected()).isEmpty();
        }
    }

    @Test
    void leavesValidationAndTestByteForByte() {
        Splitting noTraining = new Splitting(new Grouping.ByGroup(), 0, 0.5, 0.5);
        try (PipelineRig rig =
                new PipelineRig(Pipelines.copying(2).with(noTraining).build(), state)) {
            for (int i = 0; i < 50; i++) {
                Sample sample = text("s" + i, "text " + i, "c");
                byte[] value = rig.samples.encode("in", sample);
                rig.send(KEY, value);

                var validation = rig.read("validation");
                var test = rig.read("test");
                assertThat(validation.size() + test.size()).isEqualTo(1);
                var record = validation.isEmpty() ? test.get(0) : validation.get(0);
                assertThat(record.key()).isEqualTo(KEY);
                assertThat(record.value()).isEqualTo(value);
                assertThat(record.headers().lastHeader(HeaderNames.SPLIT).value())
                        .asString()
                        .isEqualTo(validation.isEmpty() ? "TEST" : "VALIDATION");
            }
            assertThat(rig.train()).isEmpty();
        }
    }

    @Test
    void keepsAGroupTogether() {
        Splitting thirds = new Splitting(new Grouping.ByGroup(), 0.4, 0.3, 0.3);
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(0).with(thirds).build(), state)) {
            for (int group = 0; group < 30; group++) {
                for (int member = 0; member < 5; member++) {
                    rig.send(text("g" + group + "m" + member, "x", "c").withGroup("group " + group));
                }
                List<Integer> sizes = List.of(
                        rig.train().size(),
                        rig.read("validation").size(),
                        rig.read("test").size());
                assertThat(sizes).containsOnly(0, 5);
            }
        }
    }

    @Test
    void letsASampleThroughOnce() {
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(1).build(), state)) {
            rig.send(text("a", "hello", "greeting"));
            rig.send(text("a", "hello", "greeting"));

            assertThat(rig.train()).hasSize(2);
        }
    }

    @Test
    void deadLettersEachFaultWithItsReasonAndItsBytes() {
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(1).build(), state)) {
            byte[] unknownSchema = {0, 0, 0, 1, 0, 7};
            byte[] random = {9, 9, 9, 9, 9, 9, 9};
            byte[] cut = rig.samples.encode("in", text("cut", "a text of some length", "c"));
            byte[] half = java.util.Arrays.copyOf(cut, cut.length / 2);
            rig.send(KEY, unknownSchema);
            rig.send(KEY, random);
            rig.send(KEY, half);
            rig.send(KEY, new byte[0]);
            rig.send(KEY, null);
            rig.send(text("good", "still alive", "c"));

            List<DeadLetter> letters = rig.rejected();

            assertThat(letters)
                    .extracting(DeadLetter::reason)
                    .containsExactly(
                            Reason.UNKNOWN_SCHEMA,
                            Reason.NOT_FRAMED,
                            Reason.UNDECODABLE_RECORD,
                            Reason.EMPTY_VALUE,
                            Reason.NULL_VALUE);
            assertThat(letters.get(0).value().orElseThrow().array()).isEqualTo(unknownSchema);
            assertThat(letters.get(1).value().orElseThrow().array()).isEqualTo(random);
            assertThat(letters.get(2).value().orElseThrow().array()).isEqualTo(half);
            assertThat(letters.get(4).value()).isEmpty();
            assertThat(letters).allSatisfy(letter -> {
                assertThat(letter.key().orElseThrow().array()).isEqualTo(KEY);
                assertThat(letter.from().topic()).isEqualTo("in");
                assertThat(letter.node()).isEqualTo("decode");
                assertThat(letter.pipeline()).isEqualTo("rig");
            });
            assertThat(letters).extracting(letter -> letter.from().offset()).containsExactly(0L, 1L, 2L, 3L, 4L);
            assertThat(rig.train()).extracting(Sample::originId).containsOnly("good");
        }
    }

    @Test
    void refusesAnOversizeRecordInsideTheProcessor() {
        Limits small = new Limits(1000, 0.5, 1000);
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(1).with(small).build(), state)) {
            rig.send(text("big", "x".repeat(1000), "c"));
            rig.send(text("small", "x", "c"));

            assertThat(rig.rejected()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(Reason.RECORD_TOO_LARGE);
                assertThat(letter.sampleId()).contains("big");
                assertThat(letter.node()).isEqualTo("size");
                assertThat(letter.value()).isPresent();
            });
            assertThat(rig.train()).extracting(Sample::originId).containsOnly("small");
        }
    }

    @Test
    void anOriginalRefusedOnceMayComeAgain() {
        Limits small = new Limits(1000, 0.5, 1000);
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(0).with(small).build(), state)) {
            rig.send(text("a", "x".repeat(1000), "c"));
            rig.send(text("a", "shorter", "c"));

            assertThat(rig.rejected()).hasSize(1);
            assertThat(rig.train()).hasSize(1);
        }
    }

    @Test
    void reportsACopyThatNoGateLetsThroughAndKeepsTheOriginal() {
        var pipeline = Pipelines.copying(2)
                .with(List.of(), List.of(new NoDuplicateOfSibling()))
                .build();
        try (PipelineRig rig = new PipelineRig(pipeline, state)) {
            rig.send(text("a", "hello", "greeting"));

            assertThat(rig.train()).extracting(Sample::id).containsExactly("a");
            assertThat(rig.rejected())
                    .extracting(DeadLetter::reason, letter -> letter.copy().orElseThrow())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Reason.GATE_REFUSED, 1),
                            org.assertj.core.groups.Tuple.tuple(Reason.GATE_REFUSED, 2));
        }
    }

    @Test
    void stopsWhenTooManyAreRefused() {
        Limits strict = new Limits(1_000_000, 0.1, 10);
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(0).with(strict).build(), state)) {
            rig.send(KEY, new byte[0]);

            assertThatThrownBy(() -> rig.send(KEY, new byte[0]))
                    .hasRootCauseInstanceOf(TooManyRejected.class)
                    .rootCause()
                    .hasMessageContaining("2 of the last 2 records were refused");
        }
    }

    @Test
    void givesEveryOutputHeadersOfItsOwn() {
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(2).build(), state)) {
            rig.send(text("a", "hello", "greeting"));

            assertThat(rig.read("train"))
                    .extracting(record -> new String(
                            record.headers().lastHeader(HeaderNames.COPY).value(), UTF_8))
                    .containsExactly("0", "1", "2");
        }
    }
}
