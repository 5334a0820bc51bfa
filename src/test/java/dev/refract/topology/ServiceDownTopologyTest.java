package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.model.translate.TranslationServer;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: a service that is down loses no record, whichever way its user chose. */
class ServiceDownTopologyTest {
    @TempDir
    private Path state;

    private static Pipeline pipeline(String url, String whenDown, int spread) {
        return PipelineFile.reader()
                .parse(Path.of("down.yaml"), """
                    pipeline: down
                    source: {topic: in}
                    split: {by: group, train: 1, validation: 0, test: 0}
                    augment:
                      copies: 2
                      spread: %d
                      steps:
                        - back_translation:
                            translator: {libretranslate: {url: "%s", retry: {max_retries: 0, failure_threshold: 100}}}
                            on_failure: %s
                    sink: {train: train, validation: validation, test: test, rejected: rejected}
                    """.formatted(spread, url, whenDown))
                .orElseThrow();
    }

    private PipelineRig rig(String url, String whenDown, int spread) {
        Pipeline pipeline = pipeline(url, whenDown, spread);
        return new PipelineRig(pipeline, Plan.of(pipeline), state);
    }

    @Test
    void rejectSendsTheRecordAway() throws IOException {
        try (TranslationServer server = new TranslationServer(said -> "Back again.");
                PipelineRig rig = rig(server.url(), "reject", 0)) {
            server.fail(500);
            rig.send(text("a", "Hello there.", "x"));
            rig.send(text("b", "Hello there.", "x"));

            assertThat(rig.train()).extracting(Sample::originId).containsExactly("b", "b", "b");
            assertThat(rig.rejected()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(Reason.SERVICE_DOWN);
                assertThat(letter.sampleId()).contains("a");
            });
        }
    }

    @Test
    void copiesThatLeaveLaterAreRefusedTogether() throws IOException {
        try (TranslationServer server = new TranslationServer(said -> "Back again.");
                PipelineRig rig = rig(server.url(), "reject", 16)) {
            server.fail(500);
            rig.send(text("a", "Hello there.", "x"));

            assertThat(rig.train()).extracting(Sample::id).containsExactly("a");
            assertThat(rig.rejected()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(Reason.SERVICE_DOWN);
                assertThat(letter.copy()).hasValue(1);
                assertThat(letter.message()).endsWith("; copies of later numbers are not made either: 1");
            });
        }
    }

    @Test
    void passLetsTheOriginalGoAndReportsItsCopies() throws IOException {
        try (TranslationServer server = new TranslationServer(said -> "Back again.");
                PipelineRig rig = rig(server.url(), "pass", 0)) {
            server.fail(500, 500);
            rig.send(text("a", "Hello there.", "x"));

            assertThat(rig.train())
                    .singleElement()
                    .satisfies(original -> assertThat(original.payload()).isEqualTo(new Payload.Text("Hello there.")));
            assertThat(rig.rejected()).hasSize(2).extracting(DeadLetter::reason).containsOnly(Reason.SERVICE_DOWN);
        }
    }
}
