package dev.refract.feed;

import dev.refract.feed.dataset.DatasetContents;
import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.DatasetFolder;
import dev.refract.feed.file.ImageFinder;
import dev.refract.feed.file.SplitNames;
import dev.refract.feed.table.DataTable;
import dev.refract.feed.table.DelimitedReader;
import dev.refract.feed.table.JsonTableReader;
import dev.refract.feed.table.TableReader;
import dev.refract.feed.writer.LineageFile;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table in one file, or in a file for each split, which its name states: {@code train.csv}, {@code test.csv}. A file of
 * training data alone may still be divided; one that is held out stays so.
 */
record TableFiles(DatasetFormat format, DatasetOptions options) {

    DatasetContents index(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path file = DatasetIndex.file(format, path);
            Split stated = SplitNames.of(stem(file.getFileName().toString()));
            boolean heldOut = stated == Split.VALIDATION || stated == Split.TEST;
            return heldOut ? onOneSide(rows(file), file.getFileName().toString(), stated) : rows(file);
        }
        List<DatasetFolder.File> files =
                tables(DatasetFolder.of(path).listFiles().files(), format);
        if (files.isEmpty()) {
            DatasetIndex.file(format, path);
        }
        List<DatasetEntry> entries = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (DatasetFolder.File file : files) {
            Split stated = SplitNames.ofDocument(file.path().getFileName().toString());
            if (stated == Split.UNASSIGNED) {
                throw new FeedException(path + " holds several tables, and the name of " + file.name()
                        + " states no split; the input must be one of them");
            }
            DatasetContents rows = onOneSide(rows(file.path()), file.name(), stated);
            for (DatasetEntry entry : rows.entries()) {
                entries.add(
                        keys.add(entry.key())
                                ? entry
                                : DatasetEntry.skipped(
                                        entry.location(),
                                        entry.location(),
                                        SkipReason.REPEATED_ID,
                                        "the id " + entry.key() + " came before, in the file of another split"));
            }
            notes.addAll(rows.notes());
        }
        return new DatasetContents(entries, notes);
    }

    /** The tables of one format among files; what an export wrote beside its own is none. */
    static List<DatasetFolder.File> tables(List<DatasetFolder.File> files, DatasetFormat format) {
        return files.stream()
                .filter(file -> !file.path().endsWith(LineageFile.NAME))
                .filter(file -> FormatDetector.byExtension(file.extension()).equals(Optional.of(format)))
                .toList();
    }

    private DatasetContents onOneSide(DatasetContents rows, String file, Split stated) {
        if (!options.keepsStatedSplits()) {
            return rows;
        }
        List<DatasetEntry> entries = rows.entries().stream()
                .map(entry -> new DatasetEntry(
                        entry.key(),
                        entry.hash(),
                        entry.location(),
                        () -> entry.opener().open().withSplit(stated)))
                .toList();
        List<String> notes = new ArrayList<>(rows.notes());
        notes.add("all rows of " + file + " are in " + SplitNames.nameOf(stated)
                + ", as its name states; --stated-splits ignore divides them");
        return new DatasetContents(entries, notes);
    }

    private DatasetContents rows(Path file) throws IOException {
        DataTable table = switch (format) {
            case TSV -> DelimitedReader.table(file, delimiter('\t'), options.delimited());
            case JSON_LINES -> JsonTableReader.ofLines(file);
            case JSON -> JsonTableReader.ofDocument(file, options.jsonPath());
            default -> DelimitedReader.table(file, delimiter(','), options.delimited());
        };
        Optional<ImageFinder> images = Optional.empty();
        if (options.columns().image().isPresent()) {
            Path beside = file.toAbsolutePath().getParent();
            DatasetFolder folder = DatasetFolder.of(options.images().orElse(beside));
            images = Optional.of(new ImageFinder(folder, folder.listFiles().files()));
        }
        return new TableReader(table, options.columns(), options.delimited(), images).index();
    }

    private char delimiter(char byFormat) {
        return options.delimited().delimiter().orElse(byFormat);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
