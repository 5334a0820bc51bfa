package dev.refract.feed;

import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A data set that has been indexed and can be read, as often as one likes and always with the same
 * outcome. For media the index holds paths and offsets; contents are read one by one.
 */
public final class Reader {
    private static final Comparator<Entry> HASHED =
            ((Comparator<Entry>) (a, b) -> Long.compareUnsigned(a.hash(), b.hash())).thenComparing(Entry::key);

    private final Format format;
    private final IngestOptions options;
    private final List<Entry> entries;

    private Reader(Format format, IngestOptions options, List<Entry> entries) {
        this.format = format;
        this.options = options;
        this.entries = entries;
    }

    /**
     * Indexes the data set at {@code path}.
     *
     * @throws FeedException when it is not there, is of no known format, or lacks what the options name
     */
    public static Reader open(Path path, IngestOptions options) {
        Format format = options.format().orElseGet(() -> Format.detect(path));
        List<Entry> found;
        try {
            found = format.index(path, options);
        } catch (IOException e) {
            throw new FeedException("cannot read " + path + ": " + Folder.describe(e), e);
        }
        Stream<Entry> ordered = options.order() == Order.HASHED ? found.stream().sorted(HASHED) : found.stream();
        return new Reader(
                format,
                options,
                ordered.limit(options.limit().orElse(Long.MAX_VALUE)).toList());
    }

    /** What the data set is written in. */
    public Format format() {
        return format;
    }

    /** How many outcomes {@link #read} has. */
    public long total() {
        return entries.size();
    }

    /** Reads the data set; each file is opened when its turn comes. */
    public Stream<Outcome> read() {
        return entries.stream().map(this::outcome);
    }

    private Outcome outcome(Entry entry) {
        try {
            return new Outcome.Read(sample(entry, entry.source().open()));
        } catch (SkipException e) {
            return new Outcome.Skipped(entry.place(), e.reason(), e.getMessage());
        } catch (DataFault e) {
            return new Outcome.Skipped(entry.place(), SkipReason.INVALID_LABEL, e.getMessage());
        } catch (IOException e) {
            return new Outcome.Skipped(entry.place(), SkipReason.UNREADABLE_FILE, Folder.describe(e));
        }
    }

    private Sample sample(Entry entry, Found found) {
        String group = found.group()
                .orElse(
                        options.ungrouped() == Ungrouped.ALONE
                                ? found.id()
                                : "content:" + found.content().substring(0, Found.ID_DIGITS));
        return new Sample(
                found.id(),
                found.id(),
                group,
                options.split() == Split.UNASSIGNED ? found.split() : options.split(),
                found.time().orElseGet(() -> EventTime.ofHash(entry.hash())),
                found.payload(),
                found.label(),
                Optional.empty(),
                found.attributes());
    }
}
