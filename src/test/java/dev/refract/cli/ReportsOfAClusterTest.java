package dev.refract.cli;

import dev.refract.Golden;
import dev.refract.cli.reports.DeadLettersReport;
import dev.refract.cli.reports.ExportSummary;
import dev.refract.cli.reports.IngestSummary;
import dev.refract.cli.reports.ReplayComparison;
import dev.refract.cli.reports.ResetReport;
import dev.refract.cli.reports.RoundsReport;
import dev.refract.cli.reports.ShownRecords;
import dev.refract.cli.terminal.JsonForm;
import dev.refract.feed.ExportReport;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Lineage;
import dev.refract.sample.Reason;
import dev.refract.sample.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The JSON of commands that need a cluster, of reports as they could come. */
class ReportsOfAClusterTest {
    private static void holds(String name, Record report) {
        Golden.file(Path.of("src/test/resources/golden/json").resolve(name + ".json"))
                .holds(JsonForm.of(report) + "\n");
    }

    @Test
    void ingest() {
        holds(
                "ingest",
                new IngestSummary(
                        "moods.in",
                        3,
                        2,
                        120,
                        new TreeMap<>(Map.of("glad", 2L)),
                        Map.of(SkipReason.WRONG_WIDTH, 1L),
                        List.of(new ReadResult.Skipped(
                                "moods.csv line 3", SkipReason.WRONG_WIDTH, "expected 2 fields, found 1"))));
    }

    @Test
    void replay() {
        holds("replay", new ReplayComparison.Result(2, 1, List.of("a~1: another payload")));
    }

    @Test
    void export() {
        holds(
                "export",
                new ExportSummary(
                        Path.of("cells"),
                        DatasetFormat.PASCAL_VOC,
                        Map.of(Split.TRAIN, new ExportReport.ExportCount(12, 40)),
                        Map.of(SkipReason.OTHER_FILE, 1L),
                        2,
                        new TreeMap<>(Map.of("keypoints", 3L)),
                        List.of(new ReadResult.Skipped("a", SkipReason.OTHER_FILE, "the sample is not an image"))));
    }

    @Test
    void deadLetters() {
        holds(
                "dead-letters",
                new DeadLettersReport(
                        List.of(new DeadLettersReport.Refusal(
                                Reason.INVALID_SAMPLE,
                                "moods.in",
                                0,
                                7,
                                "decode",
                                Optional.of("a"),
                                "no class\u001b[31m",
                                Optional.empty())),
                        OptionalInt.of(1)));
    }

    @Test
    void rounds() {
        holds("rounds", new RoundsReport(List.of(new RoundsReport.RoundRow(0, 12, 3, 40, 2))));
    }

    @Test
    void reset() {
        holds(
                "reset",
                new ResetReport("moods@1", true, List.of("offsets of group moods-v1"), Map.of("b", "moods@2"), false));
    }

    @Test
    void show() {
        holds(
                "show",
                new ShownRecords(
                        "a",
                        List.of(new ShownRecords.ShownRecord(
                                "moods.train",
                                0,
                                4,
                                "a~1",
                                Split.TRAIN,
                                1,
                                "a",
                                "group",
                                0,
                                "word a",
                                Map.of("glad", 1.0),
                                Map.of(),
                                OptionalDouble.empty(),
                                0,
                                Optional.of(new Lineage(
                                        "moods",
                                        1,
                                        "0f",
                                        List.of("a"),
                                        List.of(new AppliedStep("word_swap", "{\"edits\":[]}")),
                                        0)))),
                        0));
    }
}
