package dev.refract.topology.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.refract.clients.AvroLines;
import dev.refract.clients.ForeignClients;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.split.Splitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly once: samples are unlabeled, labeled, repeated, corrected and deleted in one stream, on every side of the
 * split, while broker and pipeline are killed in the midst of transactions. What each state must leave is counted by
 * readers that have none of Refract's code, in Java and in Python.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeCycleKillIT {
    private static final int KILLS = Integer.getInteger("refract.kills", 3);
    private static final int SAMPLES = Integer.getInteger("refract.kill.samples", 8000) / 5;
    /** A fifth of the samples in training becomes two copies, and two fifths four. */
    private static final int COPIES_A_LIFE = SAMPLES / (KILLS + 1);

    private static final List<String> TOPICS =
            List.of("train", "validation", "test", "unlabeled", "retractions", "rejected");

    @TempDir
    private static Path directory;

    private LifeCycleScene scene;

    @BeforeAll
    void liveAndBeKilled() throws Exception {
        try (LifeCycleScene begun = LifeCycleScene.open(directory)) {
            begun.produce(LifeCycleEvent.of(SAMPLES));
        }
        new Lives(LifeCycleScene.class, List.of(directory.toString()), KILLS, COPIES_A_LIFE).live();
        scene = LifeCycleScene.open(directory);
    }

    @AfterAll
    void stop() {
        if (scene != null) {
            scene.close();
        }
    }

    @Test
    void aReaderInJavaFindsEachStateOnce() {
        List<JsonNode> lines = AvroLines.read(
                scene.cluster().bootstrapServers(), scene.cluster().registryUrl(), TOPICS);

        assertThat(facts(lines)).isEqualTo(expected());
    }

    @Test
    void aReaderInPythonFindsEachStateOnce() throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "consume", scene.cluster().bootstrapServers(), scene.cluster().registryUrl()));
        words.addAll(TOPICS);
        List<JsonNode> lines = ForeignClients.plainPython().run(List.of(), words.toArray(String[]::new));

        assertThat(facts(lines)).isEqualTo(expected());
    }

    /** What stands in the topics, as texts that {@link #expected} writes too. */
    private static List<String> facts(List<JsonNode> lines) {
        LifeCycleReading reading = new LifeCycleReading(lines);
        assertThat(reading.repeated()).isEmpty();
        return reading.facts().stream().sorted().toList();
    }

    private static List<String> expected() {
        List<String> facts = new ArrayList<>();
        for (LifeCycleEvent event : LifeCycleEvent.of(SAMPLES)) {
            Split side = splitter().of(Sample.original(event.id(), 0, new Payload.Text("t"), Label.NONE));
            boolean stands = event.step() != LifeCycleEvent.Step.DELETED && event.isLastPublished();
            int copies = side == Split.TRAIN && stands ? LifeCycleScene.COPIES : 0;
            switch (event.step()) {
                case UNLABELED -> facts.add("unlabeled " + event.id());
                case LABELED -> facts.add(published(event, side, 0, "first", copies));
                case REPEATED -> {}
                case CORRECTED -> {
                    facts.add(published(event, side, 1, "second", copies));
                    facts.add("retraction " + event.id() + " " + side + " 0>1 REVISED of all that was published");
                }
                case DELETED ->
                    facts.add("retraction " + event.id() + " " + side + " 1>null DELETED of all that was published");
            }
        }
        return facts.stream().sorted().toList();
    }

    private static Splitter splitter() {
        return new Splitter(
                LifeCycleScene.NAME,
                LifeCycleScene.SPLIT.by(),
                LifeCycleScene.SPLIT.train(),
                LifeCycleScene.SPLIT.validation(),
                LifeCycleScene.SPLIT.test());
    }

    private static String published(LifeCycleEvent event, Split side, int revision, String label, int copies) {
        String stands = event.isLastPublished() ? " with copies " + copies : "";
        return "%s %s revision %d %s%s"
                .formatted(side.name().toLowerCase(Locale.ROOT), event.id(), revision, label, stands);
    }
}
