package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises 2 and 4, looked at afterwards: copies are rebuilt byte for byte, and nothing is dropped in silence. */
class AfterARunIT {
    @TempDir
    private Path folder;

    @Test
    void countsReplaysAndSendsAgain() throws IOException {
        Path pipeline = Files.writeString(folder.resolve("notes.yaml"), """
                pipeline: notes
                source: {topic: notes.in}
                split: {train: 1, validation: 0, test: 0}
                augment: {copies: 3, steps: [word_delete, spelling_error]}
                gate: [differs_from_origin]
                limits: {max_record_bytes: 2000, max_rejected_share: 1}
                sink: {train: notes.train, validation: notes.validation, test: notes.test, rejected: notes.rejected}
                """);
        StringBuilder rows = new StringBuilder("note,kind\n");
        for (int i = 0; i < 40; i++) {
            rows.append("the quick brown fox number ").append(i).append(" jumps over the lazy dog,plain\n");
        }
        rows.append("far too long ".repeat(200)).append(",plain\n");
        Path input = Files.writeString(folder.resolve("notes.csv"), rows);
        Path data = folder.resolve("data");

        CommandRig.Ended run =
                CommandRig.run("run", pipeline, "--input", input, "--text", "note", "--label", "kind", "--data", data);
        CommandRig.Ended stats = CommandRig.run("stats", pipeline, "--data", data);
        CommandRig.Ended all = CommandRig.run("replay", pipeline, "--data", data);
        CommandRig.Ended some = CommandRig.run("replay", pipeline, "--data", data, "--sample", 7, "--seed", 3);
        CommandRig.Ended none = CommandRig.run("replay", pipeline, "--data", data, "--id", "nobody");
        CommandRig.Ended letters = CommandRig.run("dead-letters", pipeline, "--data", data, "--resend");
        CommandRig.Ended again = CommandRig.run("stats", pipeline, "--data", data);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("inputs    41 = 40 train + 0 validation + 0 test + 1 rejected");
        assertThat(run.out()).contains("training  160 = 40 originals + 120 copies");
        assertThat(stats.out()).isEqualTo(run.out());
        assertThat(all).isEqualTo(new CommandRig.Ended(0, "120 of 120 copies equal, byte for byte\n", ""));
        assertThat(some).isEqualTo(new CommandRig.Ended(0, "7 of 7 copies equal, byte for byte\n", ""));
        assertThat(none).isEqualTo(new CommandRig.Ended(1, "", "refract: no copy nobody on topic notes.train\n"));
        assertThat(letters.out()).startsWith("record-too-large  notes.in-0@").endsWith("1 sent again\n");
        assertThat(again.out()).contains("inputs    42 = 40 train + 0 validation + 0 test + 1 rejected + 1 waiting");
    }
}
