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
    private static final Limits BRIEF = new Limits(1_000_000, 0.5, 1000, 1000, 20, 8_000_000_000L, 60_000);
    private static final String LONG = "many words ".repeat(300);

    @TempDir
    private Path state;

    @Test
    void copiesThatLeaveLaterAreRefusedAndTheOriginalPasses() {
        try (PipelineRig rig = new PipelineRig(pipeline(16), state)) {
            rig.send(text("endless", LONG, "c"));
            rig.send(text("short", LONG, "c"));

            assertThat(rig.train())
                    .extracting(Sample::id)
                    .containsExactlyInAnyOrder(
                            "endless", "short", "short~dddddddd-1", "short~dddddddd-2", "short~dddddddd-3");
            assertThat(rig.rejected()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(Reason.RESOURCE_LIMIT);
                assertThat(letter.sampleId()).contains("endless~dddddddd-1");
                assertThat(letter.message())
                        .isEqualTo(
                                "making the copy takes longer than limits.max_copy_ms, 20; copies of later numbers are"
                                        + " not made either: 2");
            });
        }
    }

    @Test
    void aRecordWhoseCopiesLeaveWithItIsRefusedWhole() {
        try (PipelineRig rig = new PipelineRig(pipeline(0), state)) {
            rig.send(text("endless", LONG, "c"));
            rig.send(text("short", LONG, "c"));

            assertThat(rig.train())
                    .extracting(Sample::originId)
                    .containsOnly("short")
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

    /** Looks at copies of one sample until it is interrupted. */
    private record Endless() implements Gate {
        @Override
        public Optional<String> reject(Candidate candidate) {
            if (candidate.origin().id().equals("endless")) {
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
