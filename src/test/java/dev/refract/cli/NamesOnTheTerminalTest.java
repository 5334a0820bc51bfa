package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing wrong passes in silence: names of classes and files are shown as text, whatever characters are in them. */
class NamesOnTheTerminalTest {
    private static final String ESCAPE = "\u001b";

    @TempDir
    private Path folder;

    @Test
    void classNamesAreEscapedAndToldApartFromTheSum() throws IOException {
        StringBuilder rows = new StringBuilder("kind\n");
        for (int i = 0; i < 60; i++) {
            rows.append(ESCAPE).append("[31mred\n").append("\"two\nlines\"\n").append("all\n");
        }
        Path labels = Files.writeString(folder.resolve("labels.csv"), rows);

        CommandRig.Ended ended = CommandRig.run("simulate", labels, "--label", "kind");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .doesNotContain(ESCAPE)
                .containsPattern("(?m)^\\\\u001b\\[31mred +60 ")
                .containsPattern("(?m)^two\\\\u000alines +60 ")
                .containsPattern("(?m)^\"all\" +60 ")
                .containsPattern("(?m)^all +180 ");
    }

    @Test
    void fileNamesAreEscaped() {
        CommandRig.Ended ended = CommandRig.run("validate", folder.resolve(ESCAPE + "]0;title\u0007.yaml"));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out() + ended.err()).doesNotContain(ESCAPE).contains("\\u001b]0;title\\u0007.yaml");
    }
}
