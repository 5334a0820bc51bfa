package dev.refract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reproducible: the digest changes with whatever shapes output and with nothing else. */
class PipelineDigestTest {
    private static final String TEXT = """
        pipeline: cells
        source: {topic: a}
        augment:
          steps: [turn: {angle_range: [-0.002, 12.5]}, swap: {words: {b: c, a: b}}]
        gate: [differs_from_origin]
        sink: {train: t, validation: v, test: s, rejected: r}
        """;

    @Test
    void theHashedTextAndItsHashAreFixed() {
        assertThat(PipelineDigest.text(parse(TEXT)))
                .isEqualTo("{\"pipeline\":\"cells\",\"version\":1,\"seed\":0,"
                        + "\"split\":{\"by\":\"group\",\"train\":0.8,\"validation\":0.1,\"test\":0.1},"
                        + "\"augment\":{\"keep_original\":true,\"max_redraws\":3,\"steps\":["
                        + "{\"turn\":{\"angle_range\":[-0.002,12.5],\"times_range\":[1,2],\"border\":\"reflect\","
                        + "\"corners\":[],\"both\":false,\"p\":1.0,\"weight\":1.0}},"
                        + "{\"swap\":{\"words\":{\"a\":\"b\",\"b\":\"c\"},\"p\":1.0,\"weight\":1.0}}]},"
                        + "\"gate\":[{\"differs_from_origin\":{\"min_distance\":0.002}}],\"media\":[]}");
        assertThat(PipelineDigest.of(parse(TEXT)))
                .isEqualTo("7d2c8a4c7a563704180ad01abf098cea65afe5e7f8b9d3d986e89d2e669bec93");
    }

    @Test
    void whereSamplesComeFromAndGoToDoesNotMatter() {
        String elsewhere = TEXT.replace("topic: a", "topic: b").replace("train: t", "train: u")
                + "limits: {max_rejected_share: 1}\n";

        assertThat(PipelineDigest.of(parse(elsewhere))).isEqualTo(PipelineDigest.of(parse(TEXT)));
    }

    @Test
    void howItIsWrittenDoesNotMatter() {
        String otherwise = TEXT.replace("{b: c, a: b}", "{a: b, b: \"c\"}").replace("-0.002", "-2e-3") + "seed: 0\n";

        assertThat(PipelineDigest.of(parse(otherwise))).isEqualTo(PipelineDigest.of(parse(TEXT)));
    }

    @Test
    void whatShapesOutputMatters() {
        assertThat(PipelineDigest.of(parse(TEXT + "seed: 1\n"))).isNotEqualTo(PipelineDigest.of(parse(TEXT)));
        assertThat(PipelineDigest.of(parse(TEXT + "media: [image]\n"))).isNotEqualTo(PipelineDigest.of(parse(TEXT)));
        assertThat(PipelineDigest.of(parse(TEXT.replace("a: b", "a: d")))).isNotEqualTo(PipelineDigest.of(parse(TEXT)));
    }

    private static Pipeline parse(String text) {
        return PipelineFile.reader(SomeOperations.families())
                .parse(Path.of("x.yaml"), text)
                .orElseThrow();
    }
}
