package dev.refract.topology.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly once: broker and pipeline in one process are killed with SIGKILL in the midst of transactions and
 * started again. What is published in the end is compared, record by record and byte by byte, with a
 * run that nobody disturbed. That is exact, balance included: the ledger is changelogged in the same
 * transaction as the outputs, so a restart continues from the last committed record of its partition,
 * and within a partition the order of records is the source's.
 *
 * <p>Three kills over 8,000 samples in {@code mvn verify}; {@code -Pproofs} makes it twenty
 * over 50,000.
 */
class ProcessKillIT {
    private static final int KILLS = Integer.getInteger("refract.kills", 3);
    private static final int SAMPLES = Integer.getInteger("refract.kill.samples", 8000);
    /** Two fifths of the samples become copies or so; every life must leave some for the next. */
    private static final int COPIES_A_LIFE = SAMPLES / 4 / (KILLS + 1);

    @TempDir
    private Path directory;

    @Test
    void publishesWhatAnUndisturbedRunPublishes() throws Exception {
        Map<String, List<String>> undisturbed = undisturbedRun(directory.resolve("undisturbed"));

        Path killed = directory.resolve("killed");
        try (KillScene scene = KillScene.open(killed, Way.LOCAL)) {
            scene.produce(SAMPLES);
        }
        new Lives(killed, Way.LOCAL, KILLS, COPIES_A_LIFE).live();

        try (KillScene scene = KillScene.open(killed, Way.LOCAL)) {
            Map<String, List<String>> published = scene.published();
            assertThat(published.keySet()).isEqualTo(undisturbed.keySet());
            assertThat(published.entrySet().stream()
                            .filter(record -> record.getValue().size() != 1))
                    .as("published more than once")
                    .isEmpty();
            assertThat(published.equals(undisturbed)).as("equal byte for byte").isTrue();
        }
    }

    private static Map<String, List<String>> undisturbedRun(Path where) throws Exception {
        try (KillScene scene = KillScene.open(where, Way.LOCAL)) {
            scene.produce(SAMPLES);
            scene.run(false);
            return scene.published();
        }
    }
}
