package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Refract;
import dev.refract.augment.Stage;
import dev.refract.augment.text.word.WordSwap;
import dev.refract.copies.Plan;
import dev.refract.gate.Candidate;
import dev.refract.gate.Gate;
import dev.refract.sample.Sample;
import dev.refract.spec.Pipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Balanced and exactly once: copies leave spread over later records, and are the copies that leave without a spread. */
class SpreadTopologyTest {
    private static final int SPREAD = 16;

    @TempDir
    private Path state;

    @Test
    void theSameCopiesLeaveInAnotherOrder() {
        List<Sample> atOnce = published(Pipelines.balanced().spreading(0).build());
        List<Sample> spread =
                published(Pipelines.balanced().spreading(8 * SPREAD).build());

        assertThat(atOnce).hasSizeGreaterThan(280);
        assertThat(spread).containsExactlyInAnyOrderElementsOf(atOnce);
        assertThat(neighborsOfOneOrigin(atOnce)).isGreaterThan(50);
        assertThat(neighborsOfOneOrigin(spread)).isLessThan(10);
    }

    @Test
    void everyCopyLeavesWithinTheSpread() {
        Pipeline pipeline = Pipelines.copying(3).spreading(SPREAD).build();
        try (PipelineRig rig = new PipelineRig(pipeline, state)) {
            List<Sample> published = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                rig.send(text("s" + i, "words of " + i, "c"));
                rig.nextSlice();
                List<Sample> now = rig.trainNow();
                assertThat(now.get(0).id()).as("the original").isEqualTo("s" + i);
                for (Sample copy : now.subList(1, now.size())) {
                    int origin = Integer.parseInt(copy.originId().substring(1));
                    assertThat(i).isBetween(origin + 1, origin + SPREAD);
                }
                published.addAll(now);
            }
            published.addAll(rig.train());

            assertThat(published).hasSize(800).extracting(Sample::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsOwedWhenTheSourceFallsSilentLeavesInTheOrderOfSlots() {
        Pipeline pipeline = Pipelines.copying(3).spreading(SPREAD).build();
        List<Sample> undisturbed = published(pipeline);
        List<Sample> idleBetween = new ArrayList<>();
        try (PipelineRig rig = new PipelineRig(pipeline, state.resolve("idle"))) {
            for (int i = 0; i < 300; i++) {
                rig.send(sample(i));
                if (i % 50 == 49) {
                    idleBetween.addAll(rig.train());
                    assertThat(rig.trainNow()).isEmpty();
                }
            }
        }

        assertThat(idleBetween).containsExactlyInAnyOrderElementsOf(undisturbed);
        assertThat(idleBetween).isNotEqualTo(undisturbed);
        for (int i = 0; i < 6; i++) { // what is owed together leaves in the same order
            List<String> part = copiesOf(idleBetween, i);
            assertThat(part).isEqualTo(copiesOf(undisturbed, i));
        }
    }

    @Test
    void whatGatesRefuseIsMadeUpForWheneverItWasRefused() {
        Pipeline pipeline = Pipelines.balanced()
                .with(List.of(Stage.of(Refract.declare(WordSwap.class).build())), List.of(new RefusesSome()))
                .spreading(SPREAD)
                .build();
        List<Sample> undisturbed = published(pipeline, 0);
        List<Sample> idle = published(pipeline, 7);

        assertThat(idle).isNotEqualTo(undisturbed).containsExactlyInAnyOrderElementsOf(undisturbed);
        long rare = undisturbed.stream()
                .filter(sample -> sample.label().mainClass().equals(Optional.of("rare")))
                .count();
        assertThat(rare / (double) undisturbed.size()).isBetween(.4, .5);
    }

    /** Refuses three drafts of four, by what is in them. */
    private record RefusesSome() implements Gate {
        @Override
        public Optional<String> reject(Candidate candidate) {
            return candidate.payload().hashCode() % 4 == 0 ? Optional.empty() : Optional.of("one of four passes");
        }
    }

    private List<Sample> published(Pipeline pipeline, int idleEvery) {
        List<Sample> published = new ArrayList<>();
        Plan plan = Plan.of(pipeline);
        try (PipelineRig rig = new PipelineRig(pipeline, plan, state.resolve("idle-every-" + idleEvery))) {
            for (int i = 0; i < 1000; i++) {
                rig.send(text("s" + i, "some words about number " + i, i % 10 == 0 ? "rare" : "common"));
                if (idleEvery > 0 && i % idleEvery == 0) {
                    published.addAll(rig.train());
                }
            }
            published.addAll(rig.train());
            assertThat(rig.rejected()).isNotEmpty();
        }
        return published;
    }

    private static List<String> copiesOf(List<Sample> published, int part) {
        return published.stream()
                .filter(sample -> sample.copy() > 0)
                .filter(sample -> Integer.parseInt(sample.originId().substring(1)) / 50 == part)
                .map(Sample::id)
                .toList();
    }

    private List<Sample> published(Pipeline pipeline) {
        try (PipelineRig rig = new PipelineRig(
                pipeline, state.resolve("spread-" + pipeline.augment().spreadOrDefault()))) {
            for (int i = 0; i < 300; i++) {
                rig.send(sample(i));
            }
            return rig.train();
        }
    }

    private static Sample sample(int i) {
        return text("s" + i, "words of " + i, i % 10 == 0 ? "rare" : "common");
    }

    private static int neighborsOfOneOrigin(List<Sample> published) {
        int neighbors = 0;
        for (int i = 1; i < published.size(); i++) {
            neighbors += published.get(i).originId().equals(published.get(i - 1).originId()) ? 1 : 0;
        }
        return neighbors;
    }
}
