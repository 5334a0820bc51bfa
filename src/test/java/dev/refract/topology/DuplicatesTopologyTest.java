package dev.refract.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leak-free: samples that hold the same data are published once, on one side, or each by its id, as the split says. */
class DuplicatesTopologyTest {
    private static final int SAME = 60;

    @TempDir
    private Path state;

    @Test
    void oneOfThemIsPublished() {
        try (PipelineRig rig = rig("duplicates: one")) {
            send(rig);

            assertThat(sides(rig)).containsExactlyInAnyOrder(1, 0, 0);
            rig.send(text("other", "another text"));
            assertThat(sides(rig)).containsExactlyInAnyOrder(1, 0, 0);
            assertThat(rig.rejected()).isEmpty();
        }
    }

    @Test
    void theyAreOneGroup() {
        try (PipelineRig rig = rig("duplicates: group")) {
            for (int i = 0; i < SAME; i++) {
                rig.send(text("t" + i, "the same text"));
            }

            assertThat(sides(rig)).containsExactlyInAnyOrder(SAME, 0, 0);
        }
    }

    @Test
    void eachGoesByItsId() {
        try (PipelineRig rig = rig("duplicates: spread")) {
            send(rig);

            assertThat(sides(rig))
                    .allMatch(count -> count > 5)
                    .satisfies(counts -> assertThat(
                                    counts.stream().mapToInt(Integer::intValue).sum())
                            .isEqualTo(SAME));
        }
    }

    /** A group that somebody named stays together whatever its samples hold. */
    @Test
    void namedGroupsAreLeftAlone() {
        try (PipelineRig rig = rig("duplicates: spread")) {
            for (int i = 0; i < SAME; i++) {
                rig.send(text("t" + i, "text number " + i).withGroup("patient 7"));
            }

            assertThat(sides(rig)).containsExactlyInAnyOrder(SAME, 0, 0);
        }
    }

    private static void send(PipelineRig rig) {
        for (int i = 0; i < SAME; i++) {
            rig.send(text("t" + i, "the same text").withGroup(i % 2 == 0 ? "t" + i : "content:0011223344556677"));
        }
    }

    private static List<Integer> sides(PipelineRig rig) {
        return Stream.of("train", "validation", "test")
                .map(side -> rig.read(side).size())
                .toList();
    }

    private static Sample text(String id, String text) {
        return Sample.original(id, 1_700_000_000_000L, new Payload.Text(text), Label.of("a"));
    }

    private PipelineRig rig(String duplicates) {
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of("duplicates.yaml"), """
                        pipeline: duplicates
                        source: {topic: in}
                        split: {train: 0.4, validation: 0.3, test: 0.3, %s}
                        augment: {copies: 0}
                        sink: {train: train, validation: validation, test: test, rejected: rejected}
                        """.formatted(duplicates))
                .orElseThrow();
        return new PipelineRig(pipeline, state);
    }
}
