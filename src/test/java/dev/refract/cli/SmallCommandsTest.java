package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.cli.reports.DoctorReport;
import dev.refract.cli.reports.DoctorReport.Check;
import dev.refract.cli.reports.PlanReport;
import dev.refract.cli.session.LastRun;
import dev.refract.copies.Plan;
import dev.refract.declare.CanonicalForm;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands around a run: what an edit changes, whether the machine is fit, how a shell completes. */
class SmallCommandsTest {
    @TempDir
    private Path folder;

    private static Plan plan(Path file) {
        return Plan.of(PipelineFile.read(file).orElseThrow());
    }

    /** What a run keeps. */
    private void hasRun(Plan plan) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("digest", plan.digest());
        document.put("pipeline", CanonicalForm.of(plan.pipeline()));
        Files.createDirectories(folder.resolve("pipelines"));
        Files.writeString(folder.resolve("pipelines/moods.json"), CanonicalForm.json(document));
    }

    @Test
    void anEditIsToldValueByValue() throws IOException {
        Plan before = plan(Moods.pipeline(folder, "split: {train: 0.8}\naugment: {steps: [word_swap]}\n"));
        hasRun(before);
        Plan now = plan(Moods.pipeline(
                folder, "split: {train: 0.7, validation: 0.2}\naugment: {steps: [word_swap, word_delete]}\n"));

        PlanReport report = PlanReport.of(now, LastRun.of(now.pipeline(), folder));

        assertThat(report.lines())
                .startsWith("moods@1: differs from its last run", "digest    " + before.digest() + " → " + now.digest())
                .contains("  ~ split.train: 0.8 → 0.7", "  ~ split.validation: 0.1 → 0.2")
                .anyMatch(line -> line.startsWith("  + augment.steps[1].word_delete."))
                .endsWith(
                        "augment: copies made from now on are others; those that are published stay",
                        "split: a run refuses another split under the same version; raise version");
    }

    @Test
    void aPipelineThatNeverRanIsNew() throws IOException {
        Path pipeline = Moods.pipeline(folder, "");

        CommandRig.Ended ended = CommandRig.run("plan", pipeline, "--data", folder);

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .isEqualToNormalizingNewlines("moods@1: no run is known in this data folder; all is new\ndigest    "
                        + plan(pipeline).digest() + "\n");
    }

    @Test
    void theSamePipelineIsAsItLastRan() throws IOException {
        Plan plan = plan(Moods.pipeline(folder, ""));
        hasRun(plan);

        assertThat(PlanReport.of(plan, LastRun.of(plan.pipeline(), folder)).lines())
                .containsExactly("moods@1: as it last ran", "digest    " + plan.digest());
    }

    @Test
    void aMachineIsHealthyWithoutWhatIsOptional() {
        DoctorReport report = DoctorReport.of(List.of(
                Check.needed("Java", true, "17", "install 17"), Check.wanted("mvn", false, "not found", "it builds")));

        assertThat(report.healthy()).isTrue();
        assertThat(report.lines())
                .containsExactly(
                        "ok        Java               17",
                        "optional  mvn                not found; it builds",
                        "everything that is needed is there");
        assertThat(DoctorReport.of(List.of(Check.needed("disk", false, "1 MiB free", "--data names another disk")))
                        .healthy())
                .isFalse();
    }

    @Test
    void thisMachineIsLookedAt() {
        CommandRig.Ended ended = CommandRig.run("doctor", "--data", folder.resolve("new"));

        assertThat(ended.out())
                .contains(
                        "ok        Java",
                        "ok        image decoding",
                        "ok        state stores",
                        "ok        data folder");
    }

    @Test
    void aShellCompletesEveryCommand() {
        CommandRig.Ended ended = CommandRig.run("completion", "bash");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("#!/usr/bin/env bash");
        assertThat(Main.commandLine().getSubcommands().keySet())
                .allSatisfy(command -> assertThat(ended.out()).containsPattern("\\b" + command + "\\b"));
    }
}
