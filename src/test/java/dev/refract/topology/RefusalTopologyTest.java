package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.gate.NoDuplicateOfSibling;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.spec.Limits;
import dev.refract.topology.processor.TooManyRejectedException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: an input that has no outputs has a dead letter, with its reason and its bytes. */
class RefusalTopologyTest {
    private static final byte[] KEY = "k".getBytes(UTF_8);

    @TempDir
    private Path state;

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
            rig.send(text("good", "still alive", "c"));

            List<DeadLetter> letters = rig.rejected();

            assertThat(letters)
                    .extracting(DeadLetter::reason)
                    .containsExactly(
                            Reason.UNKNOWN_SCHEMA, Reason.NOT_FRAMED, Reason.UNDECODABLE_RECORD, Reason.EMPTY_VALUE);
            assertThat(letters.get(0).value().orElseThrow().array()).isEqualTo(unknownSchema);
            assertThat(letters.get(1).value().orElseThrow().array()).isEqualTo(random);
            assertThat(letters.get(2).value().orElseThrow().array()).isEqualTo(half);
            assertThat(letters).allSatisfy(letter -> {
                assertThat(letter.key().orElseThrow().array()).isEqualTo(KEY);
                assertThat(letter.from().topic()).isEqualTo("in");
                assertThat(letter.node()).isEqualTo("decode");
                assertThat(letter.pipeline()).isEqualTo("rig");
            });
            assertThat(letters).extracting(letter -> letter.from().offset()).containsExactly(0L, 1L, 2L, 3L);
            assertThat(rig.train()).extracting(Sample::originId).containsOnly("good");
        }
    }

    @Test
    void refusesAnOversizeRecordInsideTheProcessor() {
        Limits small = new Limits(1000, 0.5, 1000, 1000, 15_000, 8_000_000_000L, 60_000);
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(1).with(small).build(), state)) {
            rig.send(text("big", "x".repeat(1000), "c"));
            rig.send(text("small", "x", "c"));

            assertThat(rig.rejected()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(Reason.RECORD_TOO_LARGE);
                assertThat(letter.sampleId()).contains("big");
                assertThat(letter.node()).isEqualTo("publish");
                assertThat(letter.value()).isPresent();
            });
            assertThat(rig.train()).extracting(Sample::originId).containsOnly("small");
        }
    }

    @Test
    void anOriginalRefusedOnceMayComeAgain() {
        Limits small = new Limits(1000, 0.5, 1000, 1000, 15_000, 8_000_000_000L, 60_000);
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
    void theLetterOfACopyThatAGateRefusedShowsTheCopy() {
        var pipeline = Pipelines.copying(1)
                .with(List.of(), List.of(new NoDuplicateOfSibling()))
                .build();
        try (PipelineRig rig = new PipelineRig(pipeline, state)) {
            rig.send(text("a", "hello", "greeting"));

            DeadLetter letter = rig.rejected().get(0);
            Sample copy = rig.samples.decode(letter.value().orElseThrow().array());
            assertThat(copy.id()).isEqualTo(letter.sampleId().orElseThrow());
            assertThat(copy.copy()).isEqualTo(1);
            assertThat(copy.originId()).isEqualTo("a");
            assertThat(copy.payload()).isEqualTo(new Payload.Text("hello"));
            assertThat(copy.lineage().orElseThrow().parents()).containsExactly("a");
        }
    }

    @Test
    void stopsWhenTooManyAreRefused() {
        Limits strict = new Limits(1_000_000, 0.1, 10, 1000, 15_000, 8_000_000_000L, 60_000);
        try (PipelineRig rig = new PipelineRig(Pipelines.copying(0).with(strict).build(), state)) {
            rig.send(KEY, new byte[0]);

            assertThatThrownBy(() -> rig.send(KEY, new byte[0]))
                    .hasRootCauseInstanceOf(TooManyRejectedException.class)
                    .rootCause()
                    .hasMessage("stopped: 2 of the last 2 records were refused (empty-value 2), more than"
                            + " limits.max_rejected_share 0.1 of 10; their dead letters are in rejected. Mend the cause and"
                            + " send them again with refract dead-letters --resend, or raise the limit");
        }
    }
}
