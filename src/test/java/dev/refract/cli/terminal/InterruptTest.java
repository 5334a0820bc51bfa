package dev.refract.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Ctrl-C in a real terminal ends a command cleanly after a progress bar was drawn: what a command opened is closed, and the exit
 * code is that of the signal. The terminal is a pseudo-terminal of Python.
 */
class InterruptTest {
    private static final Path SCRIPT = Path.of("src/test/resources/terminal/interrupt.py");
    private static final int INTERRUPTED = 130;

    @Test
    @Timeout(120)
    void ctrlCAfterAProgressBarClosesEverything() throws IOException, InterruptedException {
        assumeThat(onPath("python3")).as("needs python3 for a pseudo-terminal").isTrue();

        Process process = new ProcessBuilder(
                        "python3",
                        SCRIPT.toString(),
                        "the bar was drawn",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongCommand.class.getName())
                .redirectErrorStream(true)
                .start();
        String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(screen).isEqualTo(INTERRUPTED);
        assertThat(screen).contains("refract: stopping …").contains("closed cleanly");
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, program)));
    }
}
