package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels stay true: a reservoir makes no copies of content that was corrected, deleted or moved to another side. */
class CorrectedReservoirsTopologyTest {
    private static final String TOP_UP = "balance: {target: uniform, top_up: {}}";
    private static final int KEPT = 500;
    private static final int LATER = 2_500;

    @TempDir
    private Path state;

    /** Of the scarce class a third is corrected, a third is deleted and a third stays as it is. */
    @Test
    void topUpsAreOfWhatStands() {
        try (PipelineRig rig = rig("train: 1, validation: 0, test: 0", TOP_UP)) {
            for (int i = 0; i < KEPT; i++) {
                rig.send(text("s" + i, "old " + i, i % 2 == 0 ? "a" : "b"));
            }
            for (int i = 1; i < KEPT; i += 2) {
                if (i % 3 == 0) {
                    rig.send(text("s" + i, "new " + i, "b"));
                } else if (i % 3 == 1) {
                    rig.send(("s" + i).getBytes(UTF_8), null);
                }
            }
            rig.train();
            for (int i = KEPT; i < LATER; i++) {
                rig.send(text("s" + i, "text " + i, "a"));
            }

            List<Sample> drawn = drawn(rig, "b");
            assertThat(drawn).hasSizeGreaterThan(400).allSatisfy(copy -> {
                int origin = Integer.parseInt(copy.originId().substring(1));
                assertThat(origin % 3).isNotEqualTo(1);
                String text = ((Payload.Text) copy.payload()).text();
                assertThat(text).isEqualTo((origin % 3 == 0 ? "new " : "old ") + origin);
                assertThat(copy.revision()).isEqualTo(origin % 3 == 0 ? 1 : 0);
            });
            assertThat(drawn.stream().map(Sample::revision).distinct()).containsExactlyInAnyOrder(0, 1);
            assertThat(rig.rejected()).isEmpty();
        }
    }

    /** The new class is what the correction says; the class it had is topped up with others. */
    @Test
    void anotherClassLeavesTheReservoirOfTheEarlierOne() {
        try (PipelineRig rig = rig("train: 1, validation: 0, test: 0", TOP_UP)) {
            for (int i = 0; i < KEPT; i++) {
                rig.send(text("s" + i, "text " + i, i % 2 == 0 ? "a" : "b"));
            }
            for (int i = 1; i < KEPT; i += 4) {
                rig.send(text("s" + i, "text " + i, "a"));
            }
            rig.train();
            for (int i = KEPT; i < LATER; i++) {
                rig.send(text("s" + i, "text " + i, "a"));
            }

            assertThat(drawn(rig, "b"))
                    .hasSizeGreaterThan(400)
                    .allSatisfy(
                            copy -> assertThat(Integer.parseInt(copy.originId().substring(1)) % 4)
                                    .isEqualTo(3));
        }
    }

    /** A sample whose group moves it to test makes no training copy any more: no leak. */
    @Test
    void whatMovedToTestIsNotDrawnForTraining() {
        try (PipelineRig rig = rig("by: attribute.side, train: 0.5, validation: 0, test: 0.5", TOP_UP)) {
            String train = side(rig, true);
            String test = side(rig, false);
            for (int i = 0; i < KEPT; i++) {
                rig.send(text("s" + i, "text " + i, i % 2 == 0 ? "a" : "b").withAttributes(Map.of("side", train)));
            }
            for (int i = 1; i < KEPT; i += 4) {
                rig.send(text("s" + i, "text " + i, "b").withAttributes(Map.of("side", test)));
            }
            rig.train();
            assertThat(rig.read("test")).hasSizeGreaterThan(KEPT / 4);
            for (int i = KEPT; i < LATER; i++) {
                rig.send(text("s" + i, "text " + i, "a").withAttributes(Map.of("side", train)));
            }

            assertThat(drawn(rig, "b"))
                    .hasSizeGreaterThan(400)
                    .allSatisfy(
                            copy -> assertThat(Integer.parseInt(copy.originId().substring(1)) % 4)
                                    .isEqualTo(3));
        }
    }

    @Test
    void nothingIsMixedWithWhatWasDeletedOrCorrected() {
        try (PipelineRig rig = rig("train: 1, validation: 0, test: 0", """
                media: [{row: {columns: {x: {std: 0.3, min: 0, max: 100}}}}]
                augment: {copies: 2, steps: [{smote: {k_neighbors: 3}}]}\
                """)) {
            for (int i = 0; i < 200; i++) {
                rig.send(row("s" + i, i / 400.0));
            }
            for (int i = 0; i < 200; i++) {
                if (i % 2 == 0) {
                    rig.send(("s" + i).getBytes(UTF_8), null);
                } else {
                    rig.send(row("s" + i, 50 + i / 400.0));
                }
            }
            rig.train();
            for (int i = 200; i < 400; i++) {
                rig.send(row("s" + i, 50 + i / 400.0));
            }

            List<Sample> mixed = rig.train().stream()
                    .filter(copy -> copy.lineage()
                            .filter(made -> made.parents().size() > 1)
                            .isPresent())
                    .toList();
            assertThat(mixed).hasSizeGreaterThan(200).allSatisfy(copy -> {
                String partner = copy.lineage().orElseThrow().parents().get(1);
                int number = Integer.parseInt(partner.substring(1));
                assertThat(number >= 200 || number % 2 == 1).isTrue();
                double x =
                        ((Payload.Row) copy.payload()).cells().get("x").number().orElseThrow();
                assertThat(x).isBetween(50.0, 52.0);
            });
        }
    }

    private static List<Sample> drawn(PipelineRig rig, String label) {
        return rig.train().stream()
                .filter(sample -> sample.label().equals(Label.of(label)))
                .toList();
    }

    /** An attribute whose samples are on one side. */
    private static String side(PipelineRig rig, boolean training) {
        for (int i = 0; ; i++) {
            String side = (training ? "train" : "test") + i;
            rig.send(text("of-" + side, "text", "a").withAttributes(Map.of("side", side)));
            boolean trained = !rig.read("train").isEmpty();
            if (trained == training) {
                return side;
            }
        }
    }

    private static Sample text(String id, String text, String label) {
        return Sample.original(id, 0, new Payload.Text(text), Label.of(label));
    }

    private static Sample row(String id, double x) {
        return Sample.original(
                id, 0, new Payload.Row(new LinkedHashMap<>(Map.of("x", new Cell.Numeric(x)))), Label.of("a"));
    }

    private PipelineRig rig(String split, String how) {
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of("corrected.yaml"), """
                    pipeline: corrected
                    source: {topic: in, revisions: supersede, tombstones: forward}
                    split: {%s}
                    sink: {train: train, validation: validation, test: test, rejected: rejected, retractions: retractions}
                    %s
                    """.formatted(split, how))
                .orElseThrow();
        return new PipelineRig(pipeline, Plan.of(pipeline), state);
    }
}
