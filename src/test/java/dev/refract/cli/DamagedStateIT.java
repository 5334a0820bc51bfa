package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.cli.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: state that was deleted while the pipeline stood still is noticed before anything is decided without it. */
@Timeout(180)
class DamagedStateIT {
    private static final String SEEN = "moods-v1-seen-changelog";

    @TempDir
    private Path folder;

    private Path pipeline;
    private Path data;

    @Test
    void aChangelogThatIsNotWhatWasCommittedIsRefused() throws Exception {
        pipeline = Moods.pipeline(folder, "");
        data = Files.createDirectories(folder.resolve("data"));
        try (Session cluster = Session.embedded(data);
                Admin admin = cluster.connection().admin()) {
            CommandRig.Ended good = run();
            assertThat(good.code()).as(good.err()).isZero();

            admin.deleteTopics(List.of(SEEN)).all().get();
            CommandRig.Ended missing = run();
            assertThat(missing.code()).isEqualTo(1);
            assertThat(missing.err())
                    .contains("refract: Topic " + SEEN + " is missing, but moods@1 has worked and kept its state there")
                    .contains("begin anew with refract reset --sinks, or take a new version");

            admin.createTopics(List.of(new NewTopic(SEEN, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
            assertThat(run().err()).contains("refract: Topic " + SEEN + " is empty, but moods@1 has worked");

            assertThat(CommandRig.run("reset", pipeline, "--data", data, "--sinks", "--yes")
                            .code())
                    .isZero();
            assertThat(run().code()).isZero();
        }
    }

    @Test
    void aStoreThatDoesNotOpenIsRestored() throws Exception {
        pipeline = Moods.pipeline(folder, "");
        data = Files.createDirectories(folder.resolve("data"));
        try (Session running = Session.embedded(data)) {
            CommandRig.Ended good = run();
            assertThat(good.code()).as(good.err()).isZero();
            try (Stream<Path> files = Files.walk(running.data().resolve("state"))) {
                for (Path manifest : files.filter(
                                file -> file.getFileName().toString().startsWith("MANIFEST"))
                        .toList()) {
                    Files.writeString(manifest, "garbage");
                }
            }

            CommandRig.Ended again = run();

            assertThat(again.code()).as(again.err()).isZero();
            // all ids are known again, so nothing is published twice
            assertThat(again.out())
                    .contains("inputs    60 = 30 train + 0 validation + 0 test + 0 rejected + 30 repeated")
                    .contains("training  60 = 30 originals + 30 copies");
        }
    }

    private CommandRig.Ended run() throws IOException {
        Path input = Moods.sentences(folder.resolve("moods.csv"), 30, 3);
        return CommandRig.run("run", pipeline, "--input", input, "--text", "text", "--label", "mood", "--data", data);
    }
}
