package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.refract.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands report is one JSON document of a form that stays. Those that need a cluster are in {@code AfterARunIT}. */
class JsonReportsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/json");

    @TempDir
    private Path folder;

    private Path pipeline;
    private Path sentences;

    @BeforeEach
    void write() throws IOException {
        pipeline = Moods.pipeline(folder, """
                balance: {target: {glad: 0.5, sad: 0.5}}
                augment: {steps: [word_swap]}
                gate: [differs_from_origin]
                """);
        sentences = Moods.sentences(folder.resolve("moods.csv"), 40, 4);
    }

    private void holds(String name, int code, Object... arguments) throws IOException {
        CommandRig.Ended ended = CommandRig.run(arguments);

        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        String made = ended.out().replace(folder.toString(), "FOLDER");
        assertThat(JsonMapper.builder().build().readTree(made).isObject()).isTrue();
        Golden.file(GOLDEN.resolve(name + ".json")).holds(made);
    }

    @Test
    void validate() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "pipeline: moods\nsource: {topic: in}\n");

        holds(
                "validate",
                2,
                "validate",
                pipeline,
                broken,
                "--json",
                "--input",
                sentences,
                "--text",
                "text",
                "--label",
                "mood");
    }

    @Test
    void simulate() throws IOException {
        holds("simulate", 0, "simulate", sentences, "--label", "mood", "--pipeline", pipeline, "--json");
    }

    @Test
    void catalog() throws IOException {
        holds("catalog", 0, "catalog", "VerticalFlip", "--json");
    }

    @Test
    void inspect() throws IOException {
        holds("inspect", 0, "inspect", sentences, "--text", "text", "--label", "mood", "--json");
    }

    @Test
    void init() throws IOException {
        holds("init", 0, "init", sentences, "--out", folder.resolve("first.yaml"), "--json");
    }

    @Test
    void preview() throws IOException {
        holds(
                "preview",
                0,
                "preview",
                pipeline,
                "--input",
                sentences,
                "--text",
                "text",
                "--label",
                "mood",
                "--samples",
                1,
                "--copies",
                1,
                "--json");
    }

    @Test
    void quietLeavesWarningsOnly() throws IOException {
        assertThat(CommandRig.run("validate", pipeline, "-q")).isEqualTo(new CommandRig.Ended(0, "", ""));
        Path other = Moods.pipeline(folder, "balance: {target: {glad: 0.5, mad: 0.5}}\n");

        CommandRig.Ended ended =
                CommandRig.run("validate", other, "--input", sentences, "--text", "text", "--label", "mood", "--quiet");

        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).isNotEmpty().allMatch(line -> line.startsWith("warning: "));
    }
}
