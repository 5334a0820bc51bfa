package dev.refract.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels stay true: who asks for texts to be mixed is told why their labels could not stay true. */
class MixedTextsTest {
    @Test
    void mixingBesideOperationsOnTextsIsPointedOut() {
        assertThat(warnings("[word_swap, mixup]"))
                .containsExactly("texts.yaml:3: augment.steps[1]: works on image data and leaves texts alone: "
                        + ExcludedOperations.MIXED_TEXTS);
    }

    @Test
    void mixingBesideOperationsOnWhatItMixesIsNot() {
        assertThat(warnings("[word_swap, flip_horizontal, mixup]")).isEmpty();
        assertThat(warnings("[mixup]")).isEmpty();
    }

    private static List<String> warnings(String steps) {
        ParseResult parsed = PipelineFile.reader().parse(Path.of("texts.yaml"), """
            pipeline: texts
            source: {topic: a}
            augment: {steps: %s}
            gate: [differs_from_origin]
            sink: {train: b, validation: c, test: d, rejected: e}
            """.formatted(steps));
        return ((ParseResult.Valid) parsed)
                .warnings().stream().map(Problem::toString).toList();
    }
}
