package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing wrong passes in silence: 0, 1 and 2 mean what {@code refract --help} says. What a run makes of a stream that does not add
 * up is in {@code AccountingIT}.
 */
class ExitCodesTest {
    @TempDir
    private Path folder;

    @Test
    void zeroIsSuccess() throws Exception {
        assertThat(CommandRig.run("validate", Moods.pipeline(folder, "")).code())
                .isZero();
        assertThat(CommandRig.run("--help").out())
                .contains("  0   All is accounted for, and something was published, sent, written or equal.")
                .contains("  1   Not so, or the command was refused or failed; a sentence says why.")
                .contains("  2   The command line or the pipeline's file has mistakes.");
    }

    @Test
    void oneIsARefusalOrAFailure() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "text,mood\n");

        assertThat(CommandRig.run("simulate", empty, "--label", "mood").code()).isEqualTo(1);
    }

    @Test
    void twoIsAMistakeInTheCommandOrThePipeline() throws Exception {
        assertThat(CommandRig.run("run").code()).isEqualTo(2);
        assertThat(CommandRig.run("validate", Moods.pipeline(folder, "colour: red\n"))
                        .code())
                .isEqualTo(2);
        Path pipeline = Moods.pipeline(folder, "");
        assertThat(CommandRig.run("dead-letters", pipeline, "--reason", "bad-luck")
                        .code())
                .isEqualTo(2);
        assertThat(CommandRig.run("export", pipeline, "--format", "floppy", "--out", folder)
                        .code())
                .isEqualTo(2);
        assertThat(CommandRig.run("vectors", "--out", folder.resolve("x")).code())
                .isEqualTo(2);
    }
}
