package dev.refract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Stage;
import dev.refract.augment.policy.OneOf;
import dev.refract.declare.CanonicalForm;
import dev.refract.gate.BoxesRemain;
import dev.refract.gate.NoDuplicateOfSibling;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.split.Grouping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reproducible: what a user writes means one thing only. */
class PipelineFileTest {
    static final String LEAST = """
        pipeline: blood-cells
        source: {topic: cells}
        sink: {train: t, validation: v, test: s, rejected: r}
        """;

    private final PipelineFile reader = PipelineFile.reader(SomeOperations.families());

    @Test
    void whatIsLeftOutHasItsDefault() {
        Pipeline pipeline = valid("");

        assertThat(pipeline.version()).isEqualTo(1);
        assertThat(pipeline.split()).isEqualTo(new SplitRatios(new Grouping.ByGroup(), 0.8, 0.1, 0.1));
        assertThat(pipeline.augment()).isEqualTo(new Augment(true, Optional.empty(), 3, Optional.empty(), List.of()));
        assertThat(pipeline.limits())
                .isEqualTo(new Limits(1_000_000, 0.01, 10_000, 1000, 15_000, 8_000_000_000L, 60_000));
    }

    @Test
    void everyShapeIsRead() {
        Pipeline pipeline = valid("""
            seed: -9223372036854775808
            split: {by: attribute.speaker, train: 1, validation: 0, test: 0}
            augment:
              steps:
                - turn: {angle_range: [-1, 2.5], times_range: [2, 3], border: constant, size: 4, both: true,
                         corners: [{x: 1}, {x: 2, y: 0x10}], p: 0.7}
                - turn
                - nudge: .5
                - nudge: {by: 1e-3, weight: 2}
                - one_of: [turn, {swap: {words: {colour: color, 7: seven}, p: 0.5}}]
            gate: [no_duplicate_of_sibling, boxes_remain: {min_visibility: 1}]
            media: [{image: {quality: 80}}]
            """);

        var turn = new SomeOperations.Turn(
                new Range(-1, 2.5),
                new IntRange(2, 3),
                SomeOperations.Border.CONSTANT,
                List.of(new SomeOperations.Corner(1, 0), new SomeOperations.Corner(2, 16)),
                Optional.of(4),
                true);
        var plain = Stage.of(new SomeOperations.Turn(
                new Range(-10, 10),
                new IntRange(1, 2),
                SomeOperations.Border.REFLECT,
                List.of(),
                Optional.empty(),
                false));
        var swap = new SomeOperations.Swap(Map.of("colour", "color", "7", "seven"));
        assertThat(pipeline.seed()).isEqualTo(Long.MIN_VALUE);
        assertThat(pipeline.split().by()).isEqualTo(new Grouping.ByAttribute("speaker"));
        assertThat(pipeline.augment().steps())
                .containsExactly(
                        new Stage(turn, 0.7, 1),
                        plain,
                        Stage.of(new SomeOperations.Nudge(0.5)),
                        new Stage(new SomeOperations.Nudge(0.001), 1, 2),
                        Stage.of(new OneOf(List.of(plain, new Stage(swap, 0.5, 1)))));
        assertThat(pipeline.gate()).containsExactly(new NoDuplicateOfSibling(), new BoxesRemain(1, 0));
        assertThat(pipeline.media()).containsExactly(new SomeOperations.Picture(80));
    }

    @Test
    void theCanonicalFormParsesToAnEqualPipeline() {
        Pipeline pipeline = valid("""
            split: {by: id}
            augment: {copies: 2, steps: [{one_of: {steps: [turn, {nudge: 0.3}], p: 0.25}}, swap: {words: {b: c, a: b}}]}
            gate: [boxes_remain]
            media: [image]
            """);
        String json = CanonicalForm.json(CanonicalForm.of(pipeline));

        assertThat(reader.parse(Path.of("x.json"), json).orElseThrow()).isEqualTo(pipeline);
        assertThat(json).contains("{\"swap\":{\"words\":{\"a\":\"b\",\"b\":\"c\"},\"p\":1.0,\"weight\":1.0}}");
    }

    @Test
    void aliasesRepeatWhatTheyName() {
        Pipeline pipeline = valid("augment: {steps: [&a {nudge: 0.2}, {one_of: [*a, turn]}]}\n");

        Stage nudge = pipeline.augment().steps().get(0);
        assertThat(((OneOf) pipeline.augment().steps().get(1).part()).steps()).contains(nudge);
    }

    @Test
    void aNamedFileStandsForItsContent(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("words.json"), "{\"colour\": \"color\"}");
        Path named = folder.resolve("named.yaml");
        Files.writeString(named, LEAST + "augment: {steps: [swap: {words: words.json}]}\n");
        Pipeline inPlace = valid("augment: {steps: [swap: {words: {colour: color}}]}\n");

        assertThat(reader.parse(named).orElseThrow()).isEqualTo(inPlace);
    }

    private Pipeline valid(String more) {
        return reader.parse(Path.of("x.yaml"), LEAST + more).orElseThrow();
    }
}
