package dev.refract.feed;

import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.SplitNames;
import dev.refract.feed.writer.ConversionLosses;
import dev.refract.feed.writer.LineageFile;
import dev.refract.feed.writer.SampleTable;
import dev.refract.feed.writer.TableWriter;
import dev.refract.sample.Kind;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Files;
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
 * the split {@code lineage.jsonl} says how each was made.
 */
public final class TableExport implements SampleExport {
    private final Path folder;
    private final DatasetFormat format;
    private final SampleTable table;
    private final Map<Split, SplitTable> splits = new EnumMap<>(Split.class);
    private final ConversionLosses losses = new ConversionLosses();
    private final Set<String> ids = new HashSet<>();
    private final List<ReadResult.Skipped> skipped = new ArrayList<>();
    private long repeated;

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
                    + (SampleTable.holds(format, Kind.SERIES) ? "texts, rows and series" : "texts and rows")
                    + ", and none of the " + table.samples() + " samples is one");
        }
        return new TableExport(folder, format, table);
    }

    @Override
    public void add(Split split, Sample sample) {
        Kind kind = sample.payload().kind();
        if (!SampleTable.holds(format, kind)) {
            losses.addIf(true, "samples of kind " + kind.id());
        } else if (ids.add(sample.id())) {
            try {
                write(split, sample);
            } catch (IOException e) {
                throw failed(e);
            }
        } else {
            repeated++;
            if (skipped.size() < IngestReport.SHOWN) {
                skipped.add(
                        new ReadResult.Skipped(sample.id(), SkipReason.REPEATED_ID, "a sample of this id came before"));
            }
        }
    }

    private void write(Split split, Sample sample) throws IOException {
        String file = SplitNames.nameOf(split) + TableWriter.extension(format);
        SplitTable side = splits.get(split);
        if (side == null) {
            Path beside = Files.createDirectories(folder.resolve(SplitNames.nameOf(split)));
            side = new SplitTable(TableWriter.to(folder.resolve(file), format, table), new LineageFile(beside));
            splits.put(split, side);
        }
        side.lines.write(sample.withSplit(split), losses);
        side.lineage.add("../" + file, sample);
        side.samples++;
    }

    @Override
    public ExportReport report() {
        Map<Split, ExportReport.ExportCount> written = new TreeMap<>();
        splits.forEach((split, side) -> written.put(split, new ExportReport.ExportCount(side.samples, 0)));
        Map<SkipReason, Long> skips = repeated == 0 ? Map.of() : Map.of(SkipReason.REPEATED_ID, repeated);
        return new ExportReport(written, losses.counts(), skips, skipped);
    }

    @Override
    public void close() {
        try {
            for (SplitTable side : splits.values()) {
                side.lines.close();
                side.lineage.close();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private FeedException failed(IOException e) {
        return new FeedException("cannot write to " + folder + ": " + DatasetFolder.describe(e), e);
    }

    /** The files of one split and how many samples are in them. */
    private static final class SplitTable {
        private final TableWriter lines;
        private final LineageFile lineage;
        private long samples;

        SplitTable(TableWriter lines, LineageFile lineage) {
            this.lines = lines;
            this.lineage = lineage;
        }
    }
}
