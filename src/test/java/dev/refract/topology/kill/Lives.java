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
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A pipeline that is killed again and again before it may finish.
 *
 * @param program runs it until its source is drained, and says {@code copy} on standard output for each that it begins
 * @param arguments of the program
 * @param kills how often
 * @param copies that a life may begin at most before it is killed
 */
record Lives(Class<?> program, List<String> arguments, int kills, int copies) {

    /** The pipeline of a kill scene in a directory. */
    Lives(Path where, Way way, int kills, int copies) {
        this(KilledPipeline.class, List.of(where.toString(), way.word()), kills, copies);
    }

    /** Lives all of them; the last drains the source. */
    void live() throws IOException, InterruptedException {
        UniformRandomProvider moments =
                Address.of(20261120, "moments of death", "").generator();
        int killed = 0;
        while (killed < kills && killAfter(1 + moments.nextInt(copies))) {
            killed++;
        }
        assertThat(killed).as("kills before the source was drained").isEqualTo(kills);
        assertThat(killAfter(Integer.MAX_VALUE)).as("the last life was killed").isFalse();
    }

    /** Starts the child and kills it once it has begun {@code begun} copies; false if it was done before. */
    private boolean killAfter(int begun) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader announcements = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
            int seen = 0;
            for (String line = announcements.readLine(); line != null; line = announcements.readLine()) {
                if (line.equals("copy") && ++seen == begun) {
                    child.destroyForcibly();
                    child.waitFor();
                    return true;
                }
            }
            assertThat(child.waitFor()).as("exit code of the child").isZero();
            return false;
        } finally {
            child.destroyForcibly();
        }
    }
}
