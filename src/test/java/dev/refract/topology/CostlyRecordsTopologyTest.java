package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.spec.Limits;
import dev.refract.spec.Pipeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: a record whose copies cost too much is a dead letter that says so, and those behind it go on. */
@Timeout(60)
class CostlyRecordsTopologyTest {
    private static final Limits BRIEF = new Limits(1_000_000, 0.5, 1000, 1000, 1_000, 8_000_000_000L, 60_000);
    private static final String SHORT = "a few words";

    @TempDir
    private Path state;

    @Test
    void copiesThatLeaveLaterAreRefusedAndTheOriginalPasses() {
        try (PipelineRig rig = new PipelineRig(pipeline(16), state)) {
            rig.send(text("endless", SHORT, "c"));
            rig.send(text("usual", SHORT, "c"));

            assertThat(rig.train())
                    .extracting(Sample::id)
                    .containsExactlyInAnyOrder(
                            "endless", "usual", "usual~dddddddd-1", "usual~dddddddd-2", "usual~dddddddd-3");
            assertThat(rig.rejected()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(Reason.RESOURCE_LIMIT);
                assertThat(letter.sampleId()).contains("endless~dddddddd-1");
                assertThat(letter.message())
                        .isEqualTo(
                                "making the copy takes longer than limits.max_copy_ms, 1000; copies of later numbers are"
                                        + " not made either: 2");
            });
        }
    }

    @Test
    void whatLeavesTogetherWithACostlyCopyIsPublished() {
        try (PipelineRig rig = new PipelineRig(pipeline(6_000), state)) {
            for (int i = 0; i < 100; i++) {
                rig.send(text("usual" + i, SHORT, "c"));
                if (i == 50) {
                    rig.send(text("endless" + i, SHORT, "c"));
                    rig.send(text("deep" + i, SHORT, "c"));
                }
            }

            assertThat(rig.train())
                    .filteredOn(sample -> sample.lineage().isPresent())
                    .allSatisfy(copy -> assertThat(copy.originId()).startsWith("usual"))
                    .hasSize(300)
                    .extracting(Sample::id)
                    .doesNotHaveDuplicates();
            assertThat(rig.rejected())
                    .hasSize(2)
                    .allSatisfy(letter -> assertThat(letter.reason()).isEqualTo(Reason.RESOURCE_LIMIT))
                    .extracting(letter -> letter.sampleId().orElseThrow())
                    .containsExactlyInAnyOrder("endless50~dddddddd-1", "deep50~dddddddd-1");
        }
    }

    @Test
    void aRecordWhoseCopiesLeaveWithItIsRefusedWhole() {
        try (PipelineRig rig = new PipelineRig(pipeline(0), state)) {
            rig.send(text("endless", SHORT, "c"));
            rig.send(text("usual", SHORT, "c"));

            assertThat(rig.train())
                    .extracting(Sample::originId)
                    .containsOnly("usual")
                    .hasSize(4);
            assertThat(rig.rejected()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(Reason.RESOURCE_LIMIT);
                assertThat(letter.sampleId()).contains("endless");
                assertThat(letter.value()).isPresent();
            });
        }
    }

    private static Pipeline pipeline(int spread) {
        return Pipelines.copying(3)
                .with(List.of(), List.of(new Endless()))
                .with(BRIEF)
                .spreading(spread)
                .build();
    }

    /** Looks at copies of some samples until it is interrupted, and runs out of stack for others. */
    private record Endless() implements Gate {
        @Override
        public Optional<String> reject(Candidate candidate) {
            if (candidate.origin().id().startsWith("deep")) {
                throw new StackOverflowError();
            }
            if (candidate.origin().id().startsWith("endless")) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return Optional.empty();
        }
    }
}
