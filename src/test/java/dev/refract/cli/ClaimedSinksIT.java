package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.cli.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Leak-free, through the command line: topics that hold other records are refused, or taken over on purpose. */
@Timeout(180)
class ClaimedSinksIT {
    private static final String PIPELINE = """
            pipeline: %s
            source: {topic: moods}
            sink: {train: moods.train, validation: moods.validation, test: moods.test, rejected: moods.rejected}
            """;

    @TempDir
    private Path folder;

    @Test
    void anotherNameAnotherVersionAndAnotherSplitAreRefusedOrAdopted() throws IOException {
        try (Session cluster = Session.embedded(Files.createDirectories(folder.resolve("data")))) {
            CommandRig.Ended first = run(PIPELINE.formatted("moods"));
            CommandRig.Ended renamed = run(PIPELINE.formatted("temper"));
            CommandRig.Ended raised = run(PIPELINE.formatted("moods") + "version: 2\n");
            CommandRig.Ended split = run(PIPELINE.formatted("moods") + "split: {train: 0.7, validation: 0.2}\n");
            CommandRig.Ended adopted = run(PIPELINE.formatted("temper"), "--adopt");
            CommandRig.Ended again = run(PIPELINE.formatted("temper"));
            CommandRig.Ended ousted = run(PIPELINE.formatted("moods"));

            assertThat(first.code()).as(first.err()).isZero();
            assertThat(renamed.code()).isEqualTo(1);
            assertThat(renamed.out()).isEmpty();
            assertThat(renamed.err())
                    .contains("refract: topics moods.train, moods.validation, moods.test hold records of moods@1; topic"
                            + " moods.rejected is claimed by moods@1, so samples of temper@1 would stand there twice or on two"
                            + " sides: name other topics in sink, empty these with refract reset --sinks and the pipeline"
                            + " whose they are, or take them over as they are with --adopt\n");
            assertThat(raised.code()).isEqualTo(1);
            assertThat(raised.err()).contains("hold records of moods@1").contains("so samples of moods@2 would");
            assertThat(split.code()).isEqualTo(1);
            assertThat(split.err())
                    .contains("refract: moods@1 has worked under another split"
                            + " (train 0.8, now 0.7; validation 0.1, now 0.2)");
            assertThat(adopted.err())
                    .contains("adopted   topic moods.train with the records of moods@1\n")
                    .contains("warning   moods@1 splits moods otherwise (salt \"moods\", now \"temper\")");
            assertThat(adopted.code()).as(adopted.out()).isZero();
            assertThat(adopted.out())
                    .containsPattern("inputs    \\d+ = \\d+ train \\+ \\d+ validation \\+ \\d+ test \\+ 0 rejected")
                    .containsPattern("adopted   topic moods.train holds \\d+ records of moods@1, not counted here\n")
                    .doesNotContain("MISSING")
                    .doesNotContain("foreign");
            assertThat(again.err()).doesNotContain("refract:").doesNotContain("adopted");
            assertThat(ousted.code()).isEqualTo(1);
            assertThat(ousted.err()).contains("hold records of temper@1");
            assertThat(cluster.answers()).isTrue();
        }
    }

    private CommandRig.Ended run(String yaml, Object... options) throws IOException {
        Path pipeline = Files.writeString(folder.resolve("pipeline.yaml"), yaml);
        Path input = Moods.sentences(folder.resolve("moods.csv"), 60, 3);
        Object[] words = {
            "run", pipeline, "--input", input, "--text", "text", "--label", "mood", "--data", folder.resolve("data")
        };
        Object[] all = Arrays.copyOf(words, words.length + options.length);
        System.arraycopy(options, 0, all, words.length, options.length);
        return CommandRig.run(all);
    }
}
