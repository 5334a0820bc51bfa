package dev.refract.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A script under {@code deploy/check}, which needs tools that a machine may not have. */
record CheckScript(String name) {
    private static final int NOTHING_CHECKED = 77;

    /**
     * Runs it from the root of the repository. Skips the test, with the script's own words, when it finds none of its
     * tools; fails it when the script does.
     *
     * @param options of the script
     * @return what it said
     */
    String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "deploy/check/" + name));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        System.out.print(said);
        assumeThat(code).as(said).isNotEqualTo(NOTHING_CHECKED);
        assertThat(code).as(said).isZero();
        return said;
    }
}
