package dev.refract.feed;

import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.writer.LabelVocabulary;
import dev.refract.feed.writer.SampleTable;
import dev.refract.sample.Sample;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Looks at all samples before the first is written, since names of classes and columns stand ahead of them. */
public sealed interface ExportSurvey {

    /** Looks at one sample. */
    void add(Sample sample);

    /** How many were looked at. */
    long samples();

    /**
     * Begins the files, in a new or empty folder.
     *
     * @throws FeedException when the folder holds anything, or no sample has what the format is about
     */
    SampleExport into(Path folder);

    /** The survey for one of the formats that {@link #format} knows. */
    static ExportSurvey of(DatasetFormat format) {
        return isTable(format)
                ? new OfTable(format, new SampleTable.Builder(format))
                : new OfImages(format, new LabelVocabulary.Builder());
    }

    /** The format of this name, if it can be written; otherwise a {@link FeedException} lists those that can. */
    static DatasetFormat format(String id) {
        return Arrays.stream(DatasetFormat.values())
                .filter(ExportSurvey::isWritten)
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new FeedException("no format " + id + " to export to; there are "
                        + Arrays.stream(DatasetFormat.values())
                                .filter(ExportSurvey::isWritten)
                                .map(DatasetFormat::id)
                                .collect(Collectors.joining(", "))));
    }

    private static boolean isTable(DatasetFormat format) {
        return format == DatasetFormat.CSV || format == DatasetFormat.JSON_LINES;
    }

    private static boolean isWritten(DatasetFormat format) {
        return switch (format) {
            case IMAGE_FOLDER, PASCAL_VOC, COCO, YOLO, CSV, JSON_LINES -> true;
            case TSV, JSON, TEMPLATES, WAV_FOLDER -> false;
        };
    }

    /** Of images, for the names that their labels number. */
    record OfImages(DatasetFormat format, LabelVocabulary.Builder names) implements ExportSurvey {
        @Override
        public void add(Sample sample) {
            names.add(sample);
        }

        @Override
        public long samples() {
            return names.build().samples();
        }

        @Override
        public SampleExport into(Path folder) {
            return DatasetExport.into(folder, format, names.build());
        }
    }

    /** Of anything that a line of a table holds, for its columns. */
    record OfTable(DatasetFormat format, SampleTable.Builder columns) implements ExportSurvey {
        @Override
        public void add(Sample sample) {
            columns.add(sample);
        }

        @Override
        public long samples() {
            return columns.build().samples();
        }

        @Override
        public SampleExport into(Path folder) {
            return TableExport.into(folder, format, columns.build());
        }
    }
}
