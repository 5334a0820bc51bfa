package dev.refract.feed;

import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Split;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export wrote. Every sample is in its split or counted in {@code skips}.
 *
 * @param written samples and objects by split
 * @param losses what labels held and the format has no place for, in words, with how often it was so
 * @param skips how many samples were left out, by reason
 * @param skipped those met first, at most {@link IngestReport#SHOWN}
 */
public record ExportReport(
        Map<Split, ExportCount> written,
        SortedMap<String, Long> losses,
        Map<SkipReason, Long> skips,
        List<ReadResult.Skipped> skipped) {

    public ExportReport {
        written = Collections.unmodifiableMap(new TreeMap<>(written));
        skips = Collections.unmodifiableMap(new TreeMap<>(skips));
        skipped = List.copyOf(skipped);
    }

    /** How many samples there are of a split, and how many objects in them. */
    public record ExportCount(long samples, long objects) {}
}
