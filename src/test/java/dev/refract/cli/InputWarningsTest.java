package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing wrong passes in silence: what in a pipeline does not fit its data is said before anything is sent. */
class InputWarningsTest {
    @TempDir
    private Path folder;

    private Path mails;

    @BeforeEach
    void write() throws IOException {
        StringBuilder rows = new StringBuilder("text,kind\n");
        for (int i = 0; i < 60; i++) {
            rows.append("please send number ")
                    .append(i)
                    .append(" to me again,")
                    .append(i % 6 == 0 ? "Spam\n" : "ham\n");
        }
        rows.append("one text of a class that is rare,ham \n").append("and one more,ham \n");
        mails = Files.writeString(folder.resolve("mails.csv"), rows.append("never seen before,odd\n"));
    }

    @Test
    void runWarnsBeforeItAsksTheCluster() throws IOException {
        CommandRig.Ended ended = CommandRig.run(
                "run",
                pipeline("word_delete", "{spam: 0.5, ham: 0.5}"),
                "--input",
                mails,
                "--text",
                "text",
                "--label",
                "kind",
                "--data",
                folder.resolve("data"),
                "--bootstrap-servers",
                "127.0.0.1:1",
                "--registry",
                "http://127.0.0.1:1");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err().lines())
                .anyMatch(line -> line.startsWith("warning: ")
                        && line.endsWith("copies that equal their origin are published; the gate differs_from_origin"
                                + " refuses them"))
                .contains(
                        "warning: class Spam came 10 times and is dropped: the target does not name it; it names spam,"
                                + " which never came: did you mean Spam?",
                        "warning: class odd came once and is dropped: the target does not name it; name it, or give"
                                + " balance.target.unknown a share",
                        "warning: the target cannot be reached: 50.0 % of it is for classes that never came, so the"
                                + " distance stays at 0.500 or more");
        assertThat(ended.err()).endsWith("refract: no Kafka broker answers at 127.0.0.1:1\n");
    }

    @Test
    void previewSaysWhatARunWouldDo() throws IOException {
        CommandRig.Ended ended = preview(pipeline("date_change", "uniform"));

        assertThat(ended.err().lines())
                .contains(
                        "held back odd: 1 seen, established after 5 (balance.cold_start; balance.classes declares it)",
                        "date_change finds nothing to change in the 24 samples tried",
                        "24 of 24 copies equal their origin; the gate differs_from_origin refuses them")
                .anyMatch(line -> line.matches(
                        "a run drops some \\d+ of 63 training inputs; balance.keep_originals: true keeps them"));
    }

    @Test
    void previewIsSilentWhenAllFits() throws IOException {
        CommandRig.Ended ended = preview(Files.writeString(folder.resolve("good.yaml"), """
                pipeline: good
                source: {topic: in}
                split: {train: 1, validation: 0, test: 0}
                augment: {copies: 1, steps: [word_delete]}
                gate: [differs_from_origin]
                sink: {train: a, validation: b, test: c, rejected: d}
                """));

        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aStepForOtherDataIsNamed() throws IOException {
        assertThat(preview(pipeline("rotate", "uniform")).err().lines())
                .contains("warning: no step of this pipeline works on text, of which 63 samples came; its steps are for"
                        + " image");
    }

    private CommandRig.Ended preview(Path pipeline) {
        return CommandRig.run(
                "preview", pipeline, "--input", mails, "--text", "text", "--label", "kind", "--samples", "1");
    }

    private Path pipeline(String step, String target) throws IOException {
        return Files.writeString(folder.resolve("mails.yaml"), """
            pipeline: mails
            source: {topic: mails.in}
            split: {train: 1, validation: 0, test: 0}
            balance: {target: %s}
            augment: {steps: [%s]}
            sink: {train: mails.train, validation: mails.validation, test: mails.test, rejected: mails.rejected}
            """.formatted(target, step));
    }
}
