package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once, through the command line: what goes in comes out once, and running again adds nothing. */
class RunIT {
    @TempDir
    private Path folder;

    @Test
    void runsADataSetThroughAPipelineOnce() throws IOException {
        Path pipeline = Moods.pipeline(folder, """
                split: {train: 1, validation: 0, test: 0}
                augment: {copies: 2}
                """);
        Path input = Moods.sentences(folder.resolve("moods.csv"), 30, 3);
        Path data = folder.resolve("data");

        CommandRig.Ended first =
                CommandRig.run("run", pipeline, "--input", input, "--text", "text", "--label", "mood", "--data", data);
        CommandRig.Ended second =
                CommandRig.run("run", pipeline, "--input", input, "--text", "text", "--label", "mood", "--data", data);

        String table = """
                class  train in    share  train out    share  mean  max  validation  test
                glad         20   66.7 %         60   66.7 %  3.00    3           0     0
                sad          10   33.3 %         30   33.3 %  3.00    3           0     0
                all          30  100.0 %         90  100.0 %  3.00    3           0     0

                inputs    %s
                training  90 = 30 originals + 60 copies
                mix       distance to uniform 0.167 in, 0.167 out (total variation)
                rejected  nothing
                unchanged 60 of 60 copies equal their origin; the gate differs_from_origin refuses them
                topics    moods.train, moods.validation, moods.test, moods.rejected
                """;
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .isEqualToNormalizingNewlines(
                        table.replace("%s", "30 = 30 train + 0 validation + 0 test + 0 rejected"));
        assertThat(second.out())
                .isEqualToNormalizingNewlines(
                        table.replace("%s", "60 = 30 train + 0 validation + 0 test + 0 rejected + 30 repeated"));
    }
}
