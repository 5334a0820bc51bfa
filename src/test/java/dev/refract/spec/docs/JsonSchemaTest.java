package dev.refract.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import dev.refract.spec.SchemaJudge;
import dev.refract.spec.SomeOperations;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: an editor with the schema and the parser agree on what a pipeline is. */
class JsonSchemaTest {
    private static final String LEAST = """
        pipeline: cells
        source: {topic: cells}
        sink: {train: t, validation: v, test: s, rejected: r}
        """;

    @Test
    void theCommittedSchemaIsWhatTheDeclarationsSay() {
        Golden.file(Path.of("schemas/pipeline.schema.json")).holds(JsonSchema.of(DeclaredFamilies.load()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "augment: {steps: [turn, {turn: {angle_range: [-3, 3], p: 0.5}}, {nudge: 0.3}, {nudge: }]}",
                "augment: {steps: [{one_of: [turn, {swap: {words: {a: b}}}]}, {swap: {words: words.json}}]}",
                "split: {by: attribute.speaker}\ngate: [differs_from_origin, {boxes_remain: {min_visibility: 1}}]",
                "media: [image]\nlimits:",
            })
    void acceptsWhatTheParserAccepts(String more) {
        assertThat(SchemaJudge.mistakes(SomeOperations.families(), LEAST + more))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "augment: {steps: [trun]}",
                "augment: {steps: [swap]}",
                "augment: {steps: [{turn: {}, swap: {words: {}}}]}",
                "augment: {steps: [{turn: {angel_range: [1, 2]}}]}",
                "augment: {steps: [{turn: {angle_range: [1]}}]}",
                "augment: {steps: [{turn: {p: 1.5}}]}",
                "augment: {steps: [{turn: {times_range: [0.5, 1]}}]}",
                "split: {by: speaker}",
                "limits: {max_record_bytes: 10}",
                "seeds: 3",
            })
    void refusesWhatTheParserRefuses(String more) {
        PipelineFile reader = PipelineFile.reader(SomeOperations.families());

        assertThat(reader.parse(Path.of("x.yaml"), LEAST + more)).isInstanceOf(ParseResult.Invalid.class);
        assertThat(SchemaJudge.mistakes(SomeOperations.families(), LEAST + more))
                .isNotEmpty();
    }
}
