package dev.refract.topology.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.rounds.RoundLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promises 2 and 4: partitions that share a balance decide by what they happened to hear, and when; with
 * the round log of one run pinned, another that is killed in the midst of transactions publishes the
 * same, record by record and byte by byte, the round in every lineage included. It is the same log
 * whether the run that wrote it was killed or not.
 *
 * <p>One kill over 8,000 samples in {@code mvn verify}.
 */
class PinnedRoundsIT {
    private static final int KILLS = Integer.getInteger("refract.pinned.kills", 1);
    private static final int SAMPLES = Integer.getInteger("refract.pinned.samples", 8000);
    private static final int PORTION = SAMPLES / 8;
    private static final int COPIES_A_LIFE = SAMPLES / 4 / (KILLS + 1);

    @TempDir
    private Path directory;

    @Test
    void aKilledRunPublishesWhatTheRunPublishedThatWroteTheLog() throws Exception {
        Path log = directory.resolve("rounds");
        Map<String, List<String>> live;
        try (KillScene scene = KillScene.open(directory.resolve("live"), Way.SHARED)) {
            scene.live(SAMPLES, PORTION);
            keep(scene.roundLog(), log);
            live = published(scene);
        }
        Path killed = directory.resolve("killed");
        try (KillScene scene = KillScene.open(killed, Way.pinned(log))) {
            scene.produce(SAMPLES);
        }
        new Lives(killed, Way.pinned(log), KILLS, COPIES_A_LIFE).live();

        assertThat(published(killed, Way.pinned(log)).equals(live))
                .as("equal byte for byte")
                .isTrue();
    }

    /** The second half is there at once when the killing begins. */
    @Test
    void theLogOfAKilledRunRepeatsIt() throws Exception {
        Path log = directory.resolve("rounds");
        Path killed = directory.resolve("killed");
        try (KillScene scene = KillScene.open(killed, Way.SHARED)) {
            scene.live(SAMPLES / 2, PORTION);
            scene.produce(SAMPLES / 2, SAMPLES);
        }
        new Lives(killed, Way.SHARED, KILLS, COPIES_A_LIFE / 2).live();
        Map<String, List<String>> live;
        try (KillScene scene = KillScene.open(killed, Way.SHARED)) {
            keep(scene.roundLog(), log);
            live = published(scene);
        }

        try (KillScene scene = KillScene.open(directory.resolve("pinned"), Way.pinned(log))) {
            scene.produce(SAMPLES);
            scene.run(false);
            assertThat(published(scene).equals(live)).as("equal byte for byte").isTrue();
        }
    }

    private static Map<String, List<String>> published(Path where, Way way) {
        try (KillScene scene = KillScene.open(where, way)) {
            return published(scene);
        }
    }

    private static Map<String, List<String>> published(KillScene scene) {
        Map<String, List<String>> published = scene.published();
        assertThat(published.values()).as("published once").allMatch(records -> records.size() == 1);
        return published;
    }

    /** Something must have been heard in every partition, and decided by. */
    private static void keep(RoundLog rounds, Path log) throws IOException {
        Files.write(log, rounds.lines().toList());
        System.out.printf(
                "PinnedRoundsIT: %d round starts, rounds up to %d%n",
                rounds.all().size(),
                rounds.all().stream()
                        .mapToLong(start -> start.round().number())
                        .max()
                        .orElse(0));
        assertThat(rounds.starts()).hasSize(KillScene.PARTITIONS);
    }
}
