package dev.refract.feed.dataset;

import dev.refract.sample.Split;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a data set is to be read; every part has a default, in {@link #DEFAULT}.
 *
 * @param format empty: guess by looking
 * @param order in which the samples come
 * @param limit at most so many files or rows, the first in that order
 * @param split side of all samples; {@code UNASSIGNED} leaves it to what the data set states by its folders, lists or
 *     documents, and after them to the pipeline
 * @param statedSplits whether what the data set states holds
 * @param ungrouped the group of samples for which none is named
 * @param pattern of file names; see {@link FileNamePattern}
 * @param images folder of the images that annotations name, where it is not beside them
 * @param delimited how a CSV or TSV file is written
 * @param jsonPath members to follow in a JSON document to its list of records, joined by dots; empty for
 *     a document that is the list
 * @param columns what the columns of a table mean
 */
public record DatasetOptions(
        Optional<DatasetFormat> format,
        ReadOrder order,
        OptionalLong limit,
        Split split,
        StatedSplitUse statedSplits,
        DefaultGroup ungrouped,
        Optional<FileNamePattern> pattern,
        Optional<Path> images,
        Dialect delimited,
        String jsonPath,
        ColumnRoles columns) {

    /**
     * How a delimited file is written.
     *
     * @param header whether the first record names the columns
     * @param delimiter between fields; empty: comma for CSV, tabulator for TSV
     * @param quote around fields that hold a delimiter or a line feed; empty: quotes mean nothing
     * @param decimal between the whole part of a number and its fraction
     * @param thousands between groups of three digits; empty: digits are not grouped
     */
    public record Dialect(
            boolean header,
            Optional<Character> delimiter,
            Optional<Character> quote,
            char decimal,
            Optional<Character> thousands) {
        /** With a header, double quotes and a decimal point. */
        public static final Dialect DEFAULT =
                new Dialect(true, Optional.empty(), Optional.of('"'), '.', Optional.empty());

        /** Without a header. */
        public static final Dialect HEADERLESS =
                new Dialect(false, Optional.empty(), Optional.of('"'), '.', Optional.empty());

        public Dialect {
            if (thousands.isPresent() && thousands.get() == decimal) {
                throw new FeedException(
                        "numbers cannot have " + decimal + " both before the fraction and between" + " thousands");
            }
        }
    }

    /** Guess the format; hashed order; everything; duplicates in one group; no label column. */
    public static final DatasetOptions DEFAULT = new DatasetOptions(
            Optional.empty(),
            ReadOrder.HASHED,
            OptionalLong.empty(),
            Split.UNASSIGNED,
            StatedSplitUse.KEEP,
            DefaultGroup.WITH_DUPLICATES,
            Optional.empty(),
            Optional.empty(),
            Dialect.DEFAULT,
            "",
            ColumnRoles.ALL);

    public DatasetOptions {
        if (limit.isPresent() && limit.getAsLong() < 0) {
            throw new FeedException("limit must be at least 0, found " + limit.getAsLong());
        }
    }

    /** Whether each sample is on the side that the data set puts it on. */
    public boolean keepsStatedSplits() {
        return split == Split.UNASSIGNED && statedSplits == StatedSplitUse.KEEP;
    }

    /** With or without the splits that the data set states. */
    public DatasetOptions withStatedSplits(StatedSplitUse chosen) {
        return new DatasetOptions(
                format, order, limit, split, chosen, ungrouped, pattern, images, delimited, jsonPath, columns);
    }

    /** Without a guess. */
    public DatasetOptions withFormat(DatasetFormat chosen) {
        return new DatasetOptions(
                Optional.of(chosen),
                order,
                limit,
                split,
                statedSplits,
                ungrouped,
                pattern,
                images,
                delimited,
                jsonPath,
                columns);
    }

    /** Shuffled by hash, or as the data set has them. */
    public DatasetOptions withOrder(ReadOrder chosen) {
        return new DatasetOptions(
                format, chosen, limit, split, statedSplits, ungrouped, pattern, images, delimited, jsonPath, columns);
    }

    /** No more than {@code most} files or rows. */
    public DatasetOptions withLimit(long most) {
        return new DatasetOptions(
                format,
                order,
                OptionalLong.of(most),
                split,
                statedSplits,
                ungrouped,
                pattern,
                images,
                delimited,
                jsonPath,
                columns);
    }

    /** With a fixed side for all samples, whatever their folders say. */
    public DatasetOptions withSplit(Split assigned) {
        return new DatasetOptions(
                format, order, limit, assigned, statedSplits, ungrouped, pattern, images, delimited, jsonPath, columns);
    }

    /** With another rule for samples that name no group. */
    public DatasetOptions withUngrouped(DefaultGroup chosen) {
        return new DatasetOptions(
                format, order, limit, split, statedSplits, chosen, pattern, images, delimited, jsonPath, columns);
    }

    /** With what file names tell; a {@link FeedException} when {@link FileNamePattern#parse} refuses it. */
    public DatasetOptions withPattern(String written) {
        Optional<FileNamePattern> parsed = Optional.of(FileNamePattern.parse(written));
        return new DatasetOptions(
                format, order, limit, split, statedSplits, ungrouped, parsed, images, delimited, jsonPath, columns);
    }

    /** With the folder that the file names in annotations are relative to. */
    public DatasetOptions withImages(Path folder) {
        return new DatasetOptions(
                format,
                order,
                limit,
                split,
                statedSplits,
                ungrouped,
                pattern,
                Optional.of(folder),
                delimited,
                jsonPath,
                columns);
    }

    /** With another way of writing delimited files. */
    public DatasetOptions withDialect(Dialect dialect) {
        return new DatasetOptions(
                format, order, limit, split, statedSplits, ungrouped, pattern, images, dialect, jsonPath, columns);
    }

    /** With the way to the list in a JSON document, for example {@code data.train}. */
    public DatasetOptions withJsonPath(String path) {
        return new DatasetOptions(
                format, order, limit, split, statedSplits, ungrouped, pattern, images, delimited, path, columns);
    }

    /** With the meaning of a table's columns. */
    public DatasetOptions withColumns(ColumnRoles meaning) {
        return new DatasetOptions(
                format, order, limit, split, statedSplits, ungrouped, pattern, images, delimited, jsonPath, meaning);
    }
}
