package dev.refract.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample without a label waits for it in every split, is no fault, and passes once it is labeled. */
class UnlabeledTopologyTest {
    @TempDir
    private Path state;

    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void goesToItsSinkAndItsLabelPassesLater(String side) {
        try (PipelineRig rig = rig(side, "balance: {target: uniform}", ", unlabeled: unlabeled")) {
            rig.send(text(Label.NONE));

            List<TestRecord<byte[], byte[]>> waiting = rig.read("unlabeled");
            assertThat(waiting).hasSize(1);
            assertThat(waiting.get(0).value()).isEqualTo(rig.samples.encode("in", text(Label.NONE)));
            assertThat(rig.read(side)).isEmpty();

            rig.send(text(Label.of("a")));

            assertThat(rig.read(side)).hasSize(1);
            assertThat(rig.read("unlabeled")).isEmpty();
            assertThat(rig.rejected()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void waitsWithoutASinkWhereTheBalanceNeedsAClass(String side) {
        try (PipelineRig rig = rig(side, "balance: {target: uniform}", "")) {
            for (int i = 0; i < 200; i++) {
                rig.send(text(Label.NONE)); // more than max_rejected_share would allow of faults
            }
            rig.send(text(Label.of("a")));

            assertThat(rig.read(side)).hasSize(1);
            assertThat(rig.rejected()).isEmpty();
        }
    }

    /** Without a balance by label there is nothing to wait for: a text to pretrain on is data. */
    @ParameterizedTest
    @CsvSource({"train, 2", "validation, 1", "test, 1"})
    void isDataWhereNothingNeedsAClass(String side, int published) {
        try (PipelineRig rig = rig(side, "", "")) {
            rig.send(text(Label.NONE));

            assertThat(rig.read(side)).hasSize(published);
        }
    }

    private static Sample text(Label label) {
        return Sample.original("t", 1_700_000_000_000L, new Payload.Text("some words to read"), label);
    }

    private PipelineRig rig(String side, String balance, String sinks) {
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of("unlabeled.yaml"), """
                        pipeline: waits
                        source: {topic: in}
                        split: {train: %d, validation: %d, test: %d}
                        %s
                        sink: {train: train, validation: validation, test: test, rejected: rejected%s}
                        """.formatted(
                                side.equals("train") ? 1 : 0,
                                side.equals("validation") ? 1 : 0,
                                side.equals("test") ? 1 : 0,
                                balance,
                                sinks))
                .orElseThrow();
        return new PipelineRig(pipeline, Plan.of(pipeline), state);
    }
}
