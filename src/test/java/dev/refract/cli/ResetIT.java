package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.cli.session.Session;
import dev.refract.copies.Plan;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once, from the beginning: after a reset a pipeline publishes all of its source again, and once. */
@Timeout(180)
class ResetIT {
    @TempDir
    private Path folder;

    private Path pipeline;
    private Path data;

    @Test
    void removesWhatItListsAndNothingElse() throws IOException {
        pipeline = Moods.pipeline(folder, "balance: {target: uniform}\naugment: {steps: [word_swap]}\n");
        data = Files.createDirectories(folder.resolve("data"));
        try (Session cluster = Session.embedded(data)) {
            CommandRig.Ended first = run();
            CommandRig.Ended dry = reset("--sinks", "--dry-run");
            CommandRig.Ended asked = reset("--sinks");
            CommandRig.Ended running = whileItRuns(cluster);
            CommandRig.Ended state = reset("--yes");
            CommandRig.Ended refused = run();
            CommandRig.Ended all = reset("--sinks", "--yes");
            CommandRig.Ended nothing = reset("--sinks", "--yes");
            CommandRig.Ended again = run();
            CommandRig.Ended other = other();

            assertThat(first.code()).as(first.err()).isZero();
            assertThat(dry.code()).isZero();
            assertThat(dry.out().replace(data.toString(), "DATA")).isEqualTo("""
                    would remove records of topic moods.train
                    would remove records of topic moods.validation
                    would remove records of topic moods.test
                    would remove internal topic moods-v1-ledger-changelog
                    would remove internal topic moods-v1-owed-changelog
                    would remove internal topic moods-v1-seen-changelog
                    would remove offsets of group moods-v1
                    would remove DATA/state/moods-v1
                    would remove claims of moods@1
                    removed nothing
                    """);
            assertThat(asked.code()).isEqualTo(2);
            assertThat(running.code()).isEqualTo(1);
            assertThat(running.err())
                    .startsWith(
                            "refract: moods@1 runs (second-1 on /127.0.0.1): stop it first; an instance that was killed");
            assertThat(state.out().replace(data.toString(), "DATA")).isEqualTo("""
                    removed internal topic moods-v1-ledger-changelog
                    removed internal topic moods-v1-owed-changelog
                    removed internal topic moods-v1-seen-changelog
                    removed offsets of group moods-v1
                    removed DATA/state/moods-v1
                    removed claims of moods@1 to its state
                    the sinks stay as they are; a run refuses what it published before, unless they are emptied with --sinks or taken over with run --adopt
                    """);
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err())
                    .contains(
                            "refract: topics moods.train, moods.validation, moods.test hold what moods@1 published before its"
                                    + " state was reset, so");
            assertThat(all.code()).as(all.err()).isZero();
            assertThat(all.out()).startsWith("removed records of topic moods.train\n");
            assertThat(nothing.out()).isEqualTo("nothing of moods@1 to remove\n");
            assertThat(again.code()).as(again.out() + again.err()).isZero();
            assertThat(counts(again.out())).isEqualTo(counts(first.out()));
            assertThat(other.code()).isEqualTo(1);
            assertThat(other.out()).isEqualTo("""
                            topic moods.rejected is of moods@1 and stays
                            topic moods.test is of moods@1 and stays
                            topic moods.train is of moods@1 and stays
                            topic moods.validation is of moods@1 and stays
                            nothing of temper@1 to remove
                            """);
        }
    }

    /** The table and the line of training; the source holds all inputs twice by then. */
    private static String counts(String report) {
        return report.substring(0, report.indexOf("inputs"))
                + report.substring(report.indexOf("training"), report.indexOf("mix"));
    }

    private CommandRig.Ended whileItRuns(Session cluster) {
        Deployment deployment =
                new Deployment(cluster.connection(), folder.resolve("second"), "second", 1, (short) 1, Map.of());
        Plan plan = Plan.of(PipelineFile.reader().parse(pipeline).orElseThrow());
        try (Application application = Application.start(plan, cluster.registry(), deployment)) {
            assertThat(application.awaitDrained()).isEmpty();
            return reset("--yes");
        }
    }

    private CommandRig.Ended other() throws IOException {
        Path renamed = Files.writeString(
                folder.resolve("temper.yaml"),
                Files.readString(pipeline).replace("pipeline: moods", "pipeline: temper"));
        return CommandRig.run("reset", renamed, "--data", data, "--sinks", "--yes");
    }

    private CommandRig.Ended run() throws IOException {
        Path input = Moods.sentences(folder.resolve("moods.csv"), 60, 3);
        return CommandRig.run("run", pipeline, "--input", input, "--text", "text", "--label", "mood", "--data", data);
    }

    private CommandRig.Ended reset(Object... options) {
        Object[] words = {"reset", pipeline, "--data", data};
        Object[] all = Arrays.copyOf(words, words.length + options.length);
        System.arraycopy(options, 0, all, words.length, options.length);
        return CommandRig.run(all);
    }
}
