package dev.refract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.spec.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reproducible: mistakes of a pipeline file are told and never run. */
class PipelineMistakesTest {
    private final PipelineFile reader = PipelineFile.reader(SomeOperations.families());

    @Test
    void aMistakeInANamedFileIsToldThere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("words.json"), "{\"colour\":\n 3}");
        Path named = folder.resolve("named.yaml");
        Files.writeString(
                named,
                PipelineFileTest.LEAST
                        + "augment:\n  steps:\n    - swap: {words: words.json}\n    - swap: {words: no.json}\n");

        assertThat(((ParseResult.Invalid) reader.parse(named)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        named + ":7: augment.steps[1].swap.words: names the file " + folder.resolve("no.json")
                                + ", which does not exist",
                        folder.resolve("words.json")
                                + ":2: augment.steps[0].swap.words.colour: must be text, found 3; put it in quotes");
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheFile() {
        ParseResult parsed = reader.parse(Path.of("x.yaml"), """
            pipeline: Blood Cells
            source: {}
            split: {train: 0.9}
            augment:
              steps:
                - trun: {angle_range: [15, -15]}
                - turn: {angel_range: [15, -15], p: 2}
                - turn:
                  p: 0.5
                - turn: {}
                  swap: {}
                - {}
            sinks: {}
            """);

        assertThat(((ParseResult.Invalid) parsed).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "x.yaml:1: sink: is missing (where samples go)",
                        "x.yaml:1: pipeline: must be up to 63 lower-case letters, digits and dashes that begin with a"
                                + " letter, found Blood Cells",
                        "x.yaml:2: source.topic: is missing (topic of labeled samples, keyed by origin id)",
                        "x.yaml:3: split: train, validation and test must be at least 0 and sum to 1, found"
                                + " 0.9 + 0.1 + 0.1 = 1.1",
                        "x.yaml:6: augment.steps[0]: trun is not an operation; did you mean turn?",
                        "x.yaml:7: augment.steps[1].turn: unknown key angel_range; did you mean angle_range?",
                        "x.yaml:7: augment.steps[1].turn.p: must be a number in [0, 1], found 2",
                        "x.yaml:8: augment.steps[2]: must be one operation, found turn and p; indent p to stand under"
                                + " turn",
                        "x.yaml:10: augment.steps[3]: must be one operation, found turn and swap; give each a dash of"
                                + " its own",
                        "x.yaml:12: augment.steps[4]: must be an operation, found an empty mapping",
                        "x.yaml:13: unknown key sinks; did you mean sink?");
    }

    @Test
    void whatIsHardlyMeantIsAWarning() {
        assertThat(warnings(""))
                .containsExactly(
                        "x.yaml:1: augment.steps: there are no steps, so every copy equals its origin; add a step");
        assertThat(warnings("augment:\n  copies: 0\n  steps: [turn]\n"))
                .containsExactly("x.yaml:5: augment.copies: no copies are made, so no step is applied");
        assertThat(warnings("""
                        gate: [differs_from_origin]
                        augment:
                          steps:
                            - turn: {p: 0}
                            - swap: {words: {}}
                        """))
                .containsExactly(
                        "x.yaml:7: augment.steps[0]: p is 0, so the step is never applied",
                        "x.yaml:8: augment.steps[1]: no medium can open text data");
        assertThat(warnings("gate: [differs_from_origin]\naugment:\n  steps:\n    - turn\n    - apply_each: [turn]\n"))
                .containsExactly("x.yaml:8: augment.steps[1]: is not the only entry of augment.steps, so it does not"
                        + " decide how many copies there are");
        assertThat(warnings("augment: {steps: [turn]}\n"))
                .containsExactly("x.yaml:1: gate: copies that equal their origin are published; the gate"
                        + " differs_from_origin refuses them");
    }

    private List<String> warnings(String more) {
        return ((ParseResult.Valid) reader.parse(Path.of("x.yaml"), PipelineFileTest.LEAST + more))
                .warnings().stream().map(Problem::toString).toList();
    }
}
