package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data set is looked at before it is sent: classes, splits, duplicates and what is broken. */
class InspectCommandTest {
    @TempDir
    private Path folder;

    private Path table() throws IOException {
        return Files.writeString(folder.resolve("moods.csv"), """
                text,mood
                first sentence,glad
                second sentence,sad
                first sentence,sad
                third one,glad
                ,glad
                """);
    }

    @Test
    void everythingThatIsThereIsCounted() throws IOException {
        Path table = table();

        CommandRig.Ended ended = CommandRig.run("inspect", table, "--text", "text", "--label", "mood");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out().lines())
                .contains(
                        table + ": csv, 4 samples (4 text)",
                        "characters          9 to 15, median 14",
                        "split               by group, as a pipeline would",
                        "duplicates          1 samples repeat 1 contents",
                        "warning             1 equal contents have different labels",
                        "broken              moods.csv line 6: empty: no text in column text",
                        "left out            1 empty");
    }

    @Test
    void nothingReadableIsAFailure() throws IOException {
        Path table = Files.writeString(folder.resolve("none.csv"), "text,mood\n");

        assertThat(CommandRig.run("inspect", table, "--text", "text").code()).isEqualTo(1);
    }
}
