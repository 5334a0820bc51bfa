package dev.refract.feed;

import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts while an ingest runs: skips on its own thread, acknowledgements on the producer's. */
final class IngestCounter {
    private long sent;
    private long bytes;
    private final TreeMap<String, Long> classes = new TreeMap<>();
    private final Map<SkipReason, Long> skips = new EnumMap<>(SkipReason.class);
    private final List<ReadResult.Skipped> skipped = new ArrayList<>();

    synchronized void sent(Label label, int size) {
        sent++;
        bytes += size;
        label.mainClass()
                .ifPresentOrElse(
                        category -> classes.merge(category, 1L, Long::sum),
                        () -> label.instances().stream()
                                .map(Instance::category)
                                .forEach(category -> classes.merge(category, 1L, Long::sum)));
    }

    synchronized void skipped(ReadResult.Skipped skip) {
        skips.merge(skip.reason(), 1L, Long::sum);
        if (skipped.size() < IngestReport.SHOWN) {
            skipped.add(skip);
        }
    }

    synchronized IngestReport report(long read) {
        return new IngestReport(read, sent, bytes, classes, skips, skipped);
    }
}
