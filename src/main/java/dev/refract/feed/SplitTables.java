package dev.refract.feed;

import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.file.AudioFile;
import dev.refract.feed.file.SplitNames;
import dev.refract.feed.writer.ConversionLosses;
import dev.refract.feed.writer.LineageFile;
import dev.refract.feed.writer.SampleTable;
import dev.refract.feed.writer.TableWriter;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files of one split: a table of samples, and one beside the sounds that it names. */
final class SplitTables implements AutoCloseable {
    private final Path folder;
    private final Split split;
    private final DatasetFormat format;
    private final SampleTable table;
    private final LineageFile lineage;
    private final Map<String, TableWriter> writers = new LinkedHashMap<>();
    private long samples;

    /** @param root of the data set; exists */
    SplitTables(Path root, Split split, DatasetFormat format, SampleTable table) throws IOException {
        this.folder = Files.createDirectories(root.resolve(SplitNames.nameOf(split)));
        this.split = split;
        this.format = format;
        this.table = table;
        this.lineage = new LineageFile(folder);
    }

    /** Writes one sample, sound as a file of its own besides. */
    void write(Sample sample, ConversionLosses losses) throws IOException {
        String extension = TableWriter.extension(format);
        Optional<AudioFile> audio = AudioFile.of(sample);
        if (audio.isPresent()) {
            Path file = folder.resolve(audio.get().place());
            Files.createDirectories(file.getParent());
            Files.write(file, audio.get().encoded().array());
            lines(SampleTable.METADATA + extension).write(sample.withSplit(split), losses);
            lineage.add(audio.get().place(), sample);
        } else {
            String file = "../" + SplitNames.nameOf(split) + extension;
            lines(file).write(sample.withSplit(split), losses);
            lineage.add(file, sample);
        }
        samples++;
    }

    private TableWriter lines(String file) throws IOException {
        TableWriter open = writers.get(file);
        if (open == null) {
            open = TableWriter.to(folder.resolve(file), format, table);
            writers.put(file, open);
        }
        return open;
    }

    /** How many samples were written. */
    long samples() {
        return samples;
    }

    @Override
    public void close() throws IOException {
        for (TableWriter writer : writers.values()) {
            writer.close();
        }
        lineage.close();
    }
}
