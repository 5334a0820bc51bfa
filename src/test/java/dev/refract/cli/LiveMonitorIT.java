package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Balanced, on a real broker: the live table shows what the run's report shows, and loses nothing. */
class LiveMonitorIT {
    @TempDir
    private Path folder;

    @Test
    void endsWithTheNumbersOfTheRun() throws IOException {
        Path pipeline = Moods.pipeline(folder, """
            split: {train: 1, validation: 0, test: 0}
            balance: {volume: 2, top_up: {}}
            """);
        Path input = Moods.sentences(folder.resolve("moods.csv"), 600, 20);
        Path data = folder.resolve("data");

        CommandRig.Ended run =
                CommandRig.run("run", pipeline, "--input", input, "--text", "text", "--label", "mood", "--data", data);
        CommandRig.Ended live =
                CommandRig.run("stats", pipeline, "--data", data, "--follow", "--rounds", "2", "--interval", "1");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(live.code()).as(live.err()).isZero();
        List<String> pictures = Arrays.asList(live.out().split("\n\n(?=class)"));
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(2);
        String last = pictures.get(pictures.size() - 1);
        assertThat(last)
                .contains("inputs    600, 0 of them waiting")
                .contains("balance   1 task, each on its own")
                .contains("records in the reservoirs")
                .contains("rejected  nothing");
        assertThat(run.out()).doesNotContain("MISSING").contains("dropped ");
        for (String mood : List.of("glad", "sad")) {
            assertThat(columns(last, mood)).isEqualTo(columns(run.out(), mood));
        }
    }

    /** How many came in and went out of a class, as either table has it. */
    private static List<String> columns(String table, String category) {
        List<String> cells = table.lines()
                .filter(line -> line.startsWith(category + " "))
                .findFirst()
                .map(line -> Arrays.asList(line.replace(" %", "%").split(" +")))
                .orElseThrow();
        boolean live = table.contains("credit");
        return List.of(cells.get(1), cells.get(2), cells.get(live ? 4 : 3), cells.get(live ? 5 : 4));
    }
}
