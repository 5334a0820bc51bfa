package dev.refract.topology.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.random.Address;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 4: broker and pipeline in one process are killed with SIGKILL in the midst of transactions and
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
        try (KillScene scene = KillScene.open(killed)) {
            scene.produce(SAMPLES);
        }
        UniformRandomProvider moments =
                Address.of(20261120, "moments of death", "").generator();
        int kills = 0;
        while (kills < KILLS && killAfter(killed, 1 + moments.nextInt(COPIES_A_LIFE))) {
            kills++;
        }
        assertThat(kills).as("kills before the source was drained").isEqualTo(KILLS);
        assertThat(killAfter(killed, Integer.MAX_VALUE))
                .as("killed in the last life")
                .isFalse();

        try (KillScene scene = KillScene.open(killed)) {
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
        try (KillScene scene = KillScene.open(where)) {
            scene.produce(SAMPLES);
            scene.run(false);
            return scene.published();
        }
    }

    /**
     * Starts the child and kills it once it has begun {@code copies} copies; false if it was done before. A
     * life whose own watchdog gave up counts as killed: whoever runs a pipeline starts it again.
     */
    private static boolean killAfter(Path where, int copies) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledPipeline.class.getName(),
                where.toString()));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader announcements = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
            int begun = 0;
            for (String line = announcements.readLine(); line != null; line = announcements.readLine()) {
                if (line.equals("copy") && ++begun == copies) {
                    child.destroyForcibly();
                    child.waitFor();
                    return true;
                }
            }
            int code = child.waitFor();
            assertThat(code).as("exit code of the child").isIn(0, KilledPipeline.STOOD_STILL);
            return code == KilledPipeline.STOOD_STILL;
        } finally {
            child.destroyForcibly();
        }
    }
}
