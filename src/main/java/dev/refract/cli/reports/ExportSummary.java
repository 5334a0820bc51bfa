package dev.refract.cli.reports;

import dev.refract.cli.terminal.Report;
import dev.refract.cli.terminal.TextTable;
import dev.refract.feed.ExportReport;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * What was written as files.
 *
 * @param folder where the files are
 * @param format they are in
 * @param written samples and objects of each split
 * @param skips samples that were left out, by reason
 * @param retracted samples that no longer hold, and were left out
 * @param losses what labels hold and the format has no place for, in words, with how often it was so
 * @param skipped samples that were left out first
 */
public record ExportSummary(
        Path folder,
        DatasetFormat format,
        Map<Split, ExportReport.ExportCount> written,
        Map<SkipReason, Long> skips,
        long retracted,
        SortedMap<String, Long> losses,
        List<ReadResult.Skipped> skipped)
        implements Report {
    private static final int TOLD = 10;

    /** The summary of {@code report}. */
    public static ExportSummary of(Path folder, DatasetFormat format, long retracted, ExportReport report) {
        return new ExportSummary(
                folder, format, report.written(), report.skips(), retracted, report.losses(), report.skipped());
    }

    /** Samples that were written, of all splits. */
    public long samples() {
        return written.values().stream()
                .mapToLong(ExportReport.ExportCount::samples)
                .sum();
    }

    @Override
    public List<String> lines() {
        TextTable table = new TextTable("split", "samples", "objects");
        written.forEach((split, count) -> table.row(
                List.of(split.name().toLowerCase(Locale.ROOT), number(count.samples()), number(count.objects()))));
        List<String> lines = new ArrayList<>(table.lines());
        lines.addAll(warnings());
        lines.add(folder.toString());
        return lines;
    }

    @Override
    public List<String> warnings() {
        List<String> lines = new ArrayList<>();
        skipped.stream()
                .limit(TOLD)
                .forEach(skip -> lines.add(
                        "left out " + skip.location() + ": " + skip.reason().code() + ": " + skip.message()));
        skips.forEach((reason, count) -> lines.add("left out " + number(count) + ": " + reason.code()));
        if (retracted > 0) {
            lines.add("left out " + number(retracted) + ": retracted");
        }
        losses.forEach((what, count) -> lines.add(format.id() + " has no place for " + number(count) + " " + what));
        return lines;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
