package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.cli.commands.GlyphDataset;
import dev.refract.cli.preview.StratifiedSamples;
import dev.refract.cli.preview.StratifiedSelection;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.DatasetOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reproducible, before anything runs: what a preview shows is what the pipeline would publish, every time. */
class PreviewTest {
    private static final String TOPICS = """
        source: {topic: in}
        split: {train: 1, validation: 0, test: 0}
        sink: {train: train, validation: validation, test: test, rejected: rejected}
        """;

    @TempDir
    private Path folder;

    private Path rows;

    @BeforeEach
    void write() throws IOException {
        rows = Files.writeString(folder.resolve("rows.csv"), """
            note,size,kind
            the quick brown fox jumps,1.5,a
            over the lazy dog again,2.5,b
            and sleeps until the morning,3.5,a
            """);
    }

    @Test
    void marksWhatTextsLose() throws IOException {
        Path pipeline = pipeline("words", "augment: {copies: 1, steps: [word_delete]}");

        CommandRig.Ended first = preview(pipeline, "--text", "note");

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("  original  the quick brown fox jumps")
                .containsPattern("  copy 1    .*\\[-.*-]")
                .contains("            by word_delete");
        assertThat(preview(pipeline, "--text", "note")).isEqualTo(first);
    }

    @Test
    void putsRowsSideBySide() throws IOException {
        Path pipeline = pipeline("rows", "augment: {copies: 1, steps: [gaussian_jitter]}");

        CommandRig.Ended ended = preview(pipeline, "--attributes", "note");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).containsPattern("  column  original +copy 1\n  size +[123]\\.5 +\\*[0-9.]+\n");
    }

    @Test
    void mixesWithTheOtherOriginalsShown() throws IOException {
        Path pipeline = pipeline("mixed", "augment: {copies: 3, steps: [smote]}");

        CommandRig.Ended ended = preview(pipeline, "--attributes", "note");

        assertThat(ended.code()).as(ended.err()).isZero();
        // between the two rows of class a, 1.5 and 3.5; the one of class b is jittered
        assertThat(ended.out()).containsPattern("  size +1\\.5 +\\*(1\\.[5-9]|2\\.|3\\.[0-4])[0-9]*\n");
    }

    @Test
    void drawsPicturesOnOneSheet() throws IOException {
        new GlyphDataset(7).writeSome(folder.resolve("glyphs"), 2);
        Path pipeline = pipeline("pictures", "augment: {copies: 1, steps: [rotate]}");
        Path sheet = folder.resolve("sheet.png");

        CommandRig.Ended ended = CommandRig.run(
                "preview",
                pipeline,
                "--input",
                folder.resolve("glyphs"),
                "--samples",
                3,
                "--copies",
                2,
                "--out",
                sheet);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out().strip()).isEqualTo(sheet.toString());
        // an original and two copies side by side, 48 pixels enlarged three times
        assertThat(ImageIO.read(sheet.toFile()).getWidth()).isEqualTo(8 + 3 * (144 + 8));
        assertThat(Files.readAllBytes(sheet)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void theRarestClassComesFirstAndTheSizeIsTheUsers() throws IOException {
        Path glyphs = folder.resolve("uneven");
        new GlyphDataset(7).writeSome(glyphs, 2);
        Files.delete(glyphs.resolve("K").resolve("K-0002.png"));
        StratifiedSamples found =
                new StratifiedSelection(DatasetReader.open(glyphs, DatasetOptions.DEFAULT)).samples(12);

        assertThat(found.rarestFirst(3).stream().map(found::classes))
                .containsExactly("K, 1 of 19", "A, 2 of 19", "E, 2 of 19");

        Path sheet = folder.resolve("small.png");
        Path pipeline = pipeline("pictures", "augment: {copies: 1, steps: [rotate]}");
        CommandRig.Ended ended = CommandRig.run(
                "preview", pipeline, "--input", glyphs, "--samples", 1, "--copies", 1, "--size", 96, "--out", sheet);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ImageIO.read(sheet.toFile()).getWidth()).isEqualTo(8 + 2 * (96 + 8));
    }

    @Test
    void showsEachOperationAloneAfterTheWholeCopies() throws IOException {
        Path pipeline = pipeline("alone", """
            augment:
              copies: 1
              steps:
                - word_delete: {share_range: [0.9, 0.9], p: 0}
                - one_of: [case_change, word_swap, {word_delete: {share_range: [0.1, 0.1]}}]
            gate: [{differs_from_origin: {min_distance: 1}}]
            """);

        CommandRig.Ended ended = preview(pipeline, "--text", "note");

        assertThat(ended.code()).as(ended.err()).isZero();
        // the gate refuses every whole copy; probabilities and gates mean nothing to what is alone
        assertThat(ended.out()).contains("copy 1 is refused");
        String alone = ended.out().substring(ended.out().indexOf(" alone, on ") - "word_delete".length());
        assertThat(alone.lines()
                        .filter(line -> line.contains(" alone, on "))
                        .map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactly("word_delete", "case_change", "word_swap");
        assertThat(alone.lines().filter(line -> line.contains(" by ")).map(String::strip))
                .containsExactly("by word_delete", "by case_change", "by word_swap");
    }

    @Test
    void takesTheSettingsOfOneOperationInTurns() throws IOException {
        Path pipeline = pipeline("turns", """
            augment:
              copies: 1
              steps:
                - one_of: [{word_delete: {num_range: [1, 1]}}, {word_delete: {num_range: [4, 4]}}]
            """);

        String out = CommandRig.run(
                        "preview", pipeline, "--input", rows, "--text", "note", "--samples", 1, "--copies", 4)
                .out();

        String alone = out.substring(out.indexOf(" alone, on "));
        assertThat(alone.lines().filter(line -> line.contains("  copy ")).map(PreviewTest::wordsLeft))
                .containsExactly(4L, 1L, 4L, 1L);
    }

    /** Words of a line of five words outside the marks of what was taken out. */
    private static long wordsLeft(String line) {
        String kept = line.substring("  copy 1    ".length())
                .replaceAll("\\[-.*?-]", " ")
                .strip();
        return kept.split("\\s+").length;
    }

    private CommandRig.Ended preview(Path pipeline, String option, String column) {
        return CommandRig.run(
                "preview", pipeline, "--input", rows, "--label", "kind", option, column, "--samples", 2, "--copies", 1);
    }

    private Path pipeline(String name, String augment) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), "pipeline: " + name + "\n" + TOPICS + augment + "\n");
    }
}
