package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.kafka.HeaderNames;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.spec.SplitRatios;
import dev.refract.split.Grouping;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises 1 and 4: untouched validation and test; every input has exactly its outputs. */
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
            assertThat(out).extracting(Sample::copy).containsExactly(0, 1, 2);
            assertThat(rig.rejected()).isEmpty();
        }
    }

    @Test
    void leavesValidationAndTestAsTheyCameButForKeyAndSplit() {
        SplitRatios noTraining = new SplitRatios(new Grouping.ByGroup(), 0, 0.5, 0.5);
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
                assertThat(record.key()).asString().isEqualTo(sample.id()); // whatever it came with
                Split side = validation.isEmpty() ? Split.TEST : Split.VALIDATION;
                assertThat(record.value()).isEqualTo(rig.samples.encode("in", sample.withSplit(side)));
                assertThat(record.headers().lastHeader(HeaderNames.SPLIT).value())
                        .asString()
                        .isEqualTo(validation.isEmpty() ? "TEST" : "VALIDATION");
            }
            assertThat(rig.train()).isEmpty();
        }
    }

    @Test
    void keepsAGroupTogether() {
        SplitRatios thirds = new SplitRatios(new Grouping.ByGroup(), 0.4, 0.3, 0.3);
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
