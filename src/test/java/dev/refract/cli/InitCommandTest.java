package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first pipeline is written for what is found, and it is valid for it. */
class InitCommandTest {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path folder;

    @Test
    void textsOfATableGetTheirColumns() throws IOException {
        Path table = Moods.sentences(folder.resolve("moods.csv"), 40, 4);
        Path out = folder.resolve("moods.yaml");

        CommandRig.Ended ended = CommandRig.run("init", table, "--out", out);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).isEqualToNormalizingNewlines("""
                        wrote %1$s

                          refract validate %1$s --input %2$s --text text --label mood
                          refract preview %1$s --input %2$s --text text --label mood
                          refract run %1$s --input %2$s --text text --label mood
                        """.formatted(out, table));
        assertThat(Files.readString(out))
                .contains("# glad: 30\n# sad: 10\nbalance:\n  by: label")
                .contains("classes: [\"glad\",\"sad\"]");
        assertThat(CommandRig.run("validate", out, "--input", table, "--text", "text", "--label", "mood"))
                .satisfies(valid -> assertThat(valid.code()).isZero())
                .satisfies(valid -> assertThat(valid.out()).doesNotContain("warning"));
    }

    @Test
    void rowsOfATableWithoutAHeaderHaveTheirClassAtTheEnd() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            rows.append(i * 0.5)
                    .append(',')
                    .append(i % 3)
                    .append(',')
                    .append(i % 5 == 0 ? "yes" : "no")
                    .append('\n');
        }
        Path table = Files.writeString(folder.resolve("rows.csv"), rows);
        Path out = folder.resolve("rows.yaml");

        CommandRig.Ended ended = CommandRig.run("init", table, "--no-header", "--out", out);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("refract run " + out + " --input " + table + " --no-header --label c2");
        assertThat(Files.readString(out)).contains("gaussian_jitter", "classes: [\"no\",\"yes\"]");
    }

    @Test
    void statedSplitsOfImagesAreCommented() throws IOException {
        for (String name : new String[] {"train/cat", "train/dog", "test/cat"}) {
            Path images = Files.createDirectories(folder.resolve("pets").resolve(name));
            Files.write(images.resolve(name.replace('/', '-') + ".png"), PIXEL);
        }
        Path out = folder.resolve("pets.yaml");

        CommandRig.Ended ended = CommandRig.run("init", folder.resolve("pets"), "--out", out);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(Files.readString(out))
                .contains("# 3 samples have their split from the data set: 2 train, 1 test;")
                .contains("# 2 samples repeat the content of another")
                .contains("# cat: 2\n# dog: 1\n")
                .contains("- rotate:");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path table = Moods.sentences(folder.resolve("moods.csv"), 40, 4);
        Path out = Files.writeString(folder.resolve("mine.yaml"), "mine");

        CommandRig.Ended ended = CommandRig.run("init", table, "--out", out);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualToNormalizingNewlines(
                        "refract: " + out + " is there already and stays as it is; --out names another file\n");
        assertThat(out).hasContent("mine");
    }

    @Test
    void aHostileNameStaysAComment() throws IOException {
        Path evil = Files.createDirectories(folder.resolve("Über Bilder: 1\n- x"));
        for (String name : new String[] {"a: b", "'c"}) {
            Files.write(Files.createDirectories(evil.resolve(name)).resolve("1.png"), PIXEL);
        }
        Path out = folder.resolve("evil.yaml");

        CommandRig.Ended ended = CommandRig.run("init", evil, "--out", out);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(CommandRig.run("validate", out).code()).isZero();
        assertThat(Files.readString(out)).contains("pipeline: ber-bilder-1-x\n");
    }
}
