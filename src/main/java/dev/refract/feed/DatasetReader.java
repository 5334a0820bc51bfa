package dev.refract.feed;

import dev.refract.feed.dataset.DatasetContents;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.DefaultGroup;
import dev.refract.feed.dataset.EventTime;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
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
public final class DatasetReader {
    private static final Comparator<DatasetEntry> HASHED = ((Comparator<DatasetEntry>)
                    (a, b) -> Long.compareUnsigned(a.hash(), b.hash()))
            .thenComparing(DatasetEntry::key);

    private final DatasetFormat format;
    private final DatasetOptions options;
    private final List<DatasetEntry> entries;
    private final List<String> notes;

    private DatasetReader(
            DatasetFormat format, DatasetOptions options, List<DatasetEntry> entries, List<String> notes) {
        this.format = format;
        this.options = options;
        this.entries = entries;
        this.notes = notes;
    }

    /**
     * Indexes the data set at {@code path}.
     *
     * @throws FeedException when it is not there, is of no known format, or lacks what the options name
     */
    public static DatasetReader open(Path path, DatasetOptions options) {
        DatasetFormat format = options.format().orElseGet(() -> FormatDetector.detect(path));
        DatasetContents found;
        try {
            found = DatasetIndex.of(format, path, options);
        } catch (IOException e) {
            throw new FeedException("cannot read " + path + ": " + DatasetFolder.describe(e), e);
        }
        Stream<DatasetEntry> ordered = options.order() == ReadOrder.HASHED
                ? found.entries().stream().sorted(HASHED)
                : found.entries().stream();
        return new DatasetReader(
                format,
                options,
                ordered.limit(options.limit().orElse(Long.MAX_VALUE)).toList(),
                found.notes());
    }

    /** What the data set is written in. */
    public DatasetFormat format() {
        return format;
    }

    /** What a person should know before the samples go out, one line each. */
    public List<String> notes() {
        return notes;
    }

    /** How many outcomes {@link #read} has. */
    public long total() {
        return entries.size();
    }

    /** Reads the data set; each file is opened when its turn comes. */
    public Stream<ReadResult> read() {
        return entries.stream().map(this::outcome);
    }

    private ReadResult outcome(DatasetEntry entry) {
        try {
            Sample sample = sample(entry, entry.opener().open());
            Optional<String> broken = Characters.broken(sample);
            return broken.isEmpty()
                    ? new ReadResult.Read(sample, entry.location())
                    : new ReadResult.Skipped(entry.location(), SkipReason.MALFORMED, broken.get());
        } catch (InvalidEntryException e) {
            return new ReadResult.Skipped(entry.location(), e.reason(), e.getMessage());
        } catch (DataFault e) {
            return new ReadResult.Skipped(entry.location(), SkipReason.INVALID_LABEL, e.getMessage());
        } catch (IOException e) {
            return new ReadResult.Skipped(entry.location(), SkipReason.UNREADABLE_FILE, DatasetFolder.describe(e));
        }
    }

    private Sample sample(DatasetEntry entry, RawSample found) {
        String group = found.group()
                .orElse(
                        options.ungrouped() == DefaultGroup.ALONE
                                ? found.id()
                                : "content:" + found.contentHash().substring(0, RawSample.ID_DIGITS));
        return new Sample(
                found.id(),
                options.split() == Split.UNASSIGNED ? found.split() : options.split(),
                0,
                1,
                0,
                found.id(),
                group,
                found.time().orElseGet(() -> EventTime.ofHash(entry.hash())),
                found.payload(),
                found.label(),
                Optional.empty(),
                found.attributes());
    }
}
