package dev.refract.feed;

import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.AudioFile;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.writer.ConversionLosses;
import dev.refract.feed.writer.SampleTable;
import dev.refract.sample.Kind;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes samples as tables, a file for each split ({@code train.csv}), which {@link DatasetReader} reads; in the folder of
 * the split {@code lineage.jsonl} says how each was made. Sounds are files there, in a folder for each class, and
 * {@code metadata.csv} names them, which {@code datasets} of Hugging Face reads.
 */
public final class TableExport implements SampleExport {
    private final Path folder;
    private final DatasetFormat format;
    private final SampleTable table;
    private final Map<Split, SplitTables> splits = new EnumMap<>(Split.class);
    private final ConversionLosses losses = new ConversionLosses();
    private final Set<String> ids = new HashSet<>();
    private final Map<SkipReason, Long> skips = new TreeMap<>();
    private final List<ReadResult.Skipped> skipped = new ArrayList<>();

    private TableExport(Path folder, DatasetFormat format, SampleTable table) {
        this.folder = folder;
        this.format = format;
        this.table = table;
    }

    /**
     * Begins the tables.
     *
     * @param folder new or empty
     * @param table of all samples that will be added
     * @throws FeedException when the folder holds anything, or the format has a place for no sample
     */
    static TableExport into(Path folder, DatasetFormat format, SampleTable table) {
        DatasetExport.requireEmpty(folder);
        if (table.samples() == 0) {
            throw new FeedException("there is no sample to export; run the pipeline first");
        }
        if (table.held() == 0) {
            throw new FeedException(format.id() + " holds "
                    + (SampleTable.holds(format, Kind.SERIES)
                            ? "texts, rows, audio and series"
                            : "texts, rows and audio")
                    + ", and none of the " + table.samples() + " samples is one");
        }
        return new TableExport(folder, format, table);
    }

    @Override
    public void add(Split split, Sample sample) {
        Payload payload = sample.payload();
        if (!SampleTable.holds(format, payload.kind())) {
            losses.addIf(true, "samples of kind " + payload.kind().id());
        } else if (payload instanceof Payload.Audio audio
                && AudioFile.of(sample).isEmpty()) {
            skip(sample.id(), SkipReason.MALFORMED, "expected sound of a known media type, found " + audio.mediaType());
        } else if (!ids.add(sample.id())) {
            skip(sample.id(), SkipReason.REPEATED_ID, "a sample of this id came before");
        } else {
            try {
                side(split).write(sample, losses);
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    private SplitTables side(Split split) throws IOException {
        SplitTables open = splits.get(split);
        if (open == null) {
            open = new SplitTables(folder, split, format, table);
            splits.put(split, open);
        }
        return open;
    }

    private void skip(String id, SkipReason reason, String message) {
        skips.merge(reason, 1L, Long::sum);
        if (skipped.size() < IngestReport.SHOWN) {
            skipped.add(new ReadResult.Skipped(id, reason, message));
        }
    }

    @Override
    public ExportReport report() {
        Map<Split, ExportReport.ExportCount> written = new TreeMap<>();
        splits.forEach((split, side) -> written.put(split, new ExportReport.ExportCount(side.samples(), 0)));
        return new ExportReport(written, losses.counts(), skips, skipped);
    }

    @Override
    public void close() {
        try {
            for (SplitTables side : splits.values()) {
                side.close();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private FeedException failed(IOException e) {
        return new FeedException("cannot write to " + folder + ": " + DatasetFolder.describe(e), e);
    }
}
