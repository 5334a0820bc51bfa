package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word vectors are trained in place, and a mistake is one line. */
class VectorsCommandTest {
    @TempDir
    private Path folder;

    @Test
    void trainsOnADataSet() throws IOException {
        Path table = folder.resolve("t.csv");
        Files.writeString(table, "text,tag\n" + "the dog saw the cat,x\nthe cat saw the fox,x\n".repeat(50));
        Path out = folder.resolve("t.vec");
        CommandRig.Ended ended = CommandRig.run(
                "vectors",
                "--input",
                table.toString(),
                "--text",
                "text",
                "--label",
                "tag",
                "--out",
                out.toString(),
                "--dimensions",
                "8",
                "--epochs",
                "1");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).isEqualTo("5 words of 100 texts have vectors in " + out + System.lineSeparator());
        assertThat(Files.readAllLines(out)).hasSize(6).first().isEqualTo("5 8");
    }

    @Test
    void needsTextsFromOnePlace() {
        CommandRig.Ended ended =
                CommandRig.run("vectors", "--out", folder.resolve("x").toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err().trim()).isEqualTo("refract: give either --input or --topic, found neither");
    }
}
