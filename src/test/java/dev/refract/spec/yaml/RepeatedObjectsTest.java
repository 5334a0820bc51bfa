package dev.refract.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels stay true (albumentations issue 1904): a border that shows an object twice is said where it is written. */
class RepeatedObjectsTest {

    @Test
    void aBorderThatRepeatsTheImageIsAWarning() {
        assertThat(warnings("translate: {border: reflect}"))
                .containsExactly("x.yaml:5: augment.steps[0]: border: reflect"
                        + " shows what lies near the edge once more, where an object has no label; for images with objects use"
                        + " constant or replicate");
        assertThat(warnings("one_of: {steps: [rotate: {border: wrap}]}"))
                .singleElement()
                .asString()
                .contains("augment.steps[0][0]: border: wrap shows what lies near the edge once more");
        assertThat(warnings("translate: {border: replicate}")).isEmpty();
        assertThat(warnings("translate")).isEmpty();
    }

    private static List<String> warnings(String step) {
        ParseResult parsed = PipelineFile.reader().parse(Path.of("x.yaml"), """
            pipeline: x
            source: {topic: a}
            gate: [differs_from_origin]
            augment:
              steps: [%s]
            sink: {train: b, validation: c, test: d, rejected: e}
            """.formatted(step));
        return ((ParseResult.Valid) parsed)
                .warnings().stream().map(Problem::toString).toList();
    }
}
