package dev.refract.cli.reports;

import dev.refract.cli.terminal.Report;
import dev.refract.feed.IngestReport;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * What was sent to a topic.
 *
 * @param topic where the samples went
 * @param read files and rows met
 * @param sent samples that the topic acknowledged
 * @param bytes size of what was sent, values only
 * @param classes samples by class, and for samples without one their objects by class
 * @param skips how many files and rows were left out, by reason
 * @param skipped those met first
 */
public record IngestSummary(
        String topic,
        long read,
        long sent,
        long bytes,
        SortedMap<String, Long> classes,
        Map<SkipReason, Long> skips,
        List<ReadResult.Skipped> skipped)
        implements Report {

    /** The summary of {@code report}. */
    public static IngestSummary of(String topic, IngestReport report) {
        return new IngestSummary(
                topic,
                report.read(),
                report.sent(),
                report.bytes(),
                report.classes(),
                report.skips(),
                report.skipped());
    }

    @Override
    public List<String> lines() {
        return List.of(String.format(Locale.ROOT, "%,d of %,d sent to %s", sent, read, topic));
    }
}
