package dev.refract.feed;

import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an ingest did. Every file or row is in exactly one of {@code sent} and the counts of {@code skips}.
 *
 * @param read files and rows met
 * @param sent samples that the topic acknowledged
 * @param bytes size of what was sent, values only
 * @param classes of what was sent: samples by class, and for samples without one their instances by class
 * @param skips how many were skipped, by reason
 * @param skipped those met first, at most {@link #SHOWN}
 */
public record IngestReport(
        long read,
        long sent,
        long bytes,
        SortedMap<String, Long> classes,
        Map<SkipReason, Long> skips,
        List<ReadResult.Skipped> skipped) {
    /** How many skipped files or rows a report keeps; the rest are only counted. */
    public static final int SHOWN = 1000;

    public IngestReport {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        skips = Collections.unmodifiableMap(new TreeMap<>(skips));
        skipped = List.copyOf(skipped);
    }

    /** How many were skipped for whatever reason. */
    public long skippedCount() {
        return skips.values().stream().mapToLong(Long::longValue).sum();
    }
}
