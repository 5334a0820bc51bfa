package dev.refract.cli.options;

import dev.refract.balance.rules.ClassKey;
import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.DefaultGroup;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.StatedSplitUse;
import dev.refract.sample.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import picocli.CommandLine.Option;

/** How a data set is to be read. Without any option its format is guessed. */
public final class InputOptions {
    @Option(
            names = "--format",
            paramLabel = "<format>",
            description = "image-folder, pascal-voc, coco, yolo, csv, tsv, json-lines, json, templates or wav-folder.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--text", paramLabel = "<column>", split = ",", description = "Columns that make up the text.")
    private List<String> text = List.of();

    @Option(
            names = "--image",
            paramLabel = "<column>",
            description = "Column that names image files, in the folder of the table or in --images.")
    private Optional<String> image = Optional.empty();

    @Option(
            names = "--label",
            paramLabel = "<column>",
            description = "Column of the class. Columns are named, numbered from 0, or \"last\".")
    private Optional<String> label = Optional.empty();

    @Option(names = "--value", paramLabel = "<column>", description = "Column of the regression target.")
    private Optional<String> value = Optional.empty();

    @Option(names = "--id", paramLabel = "<column>", description = "Column of the sample's id.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--group",
            paramLabel = "<column>",
            description = "Column of the group; samples of one group stay in one split.")
    private Optional<String> group = Optional.empty();

    @Option(names = "--time", paramLabel = "<column>", description = "Column of the event time.")
    private Optional<String> time = Optional.empty();

    @Option(
            names = "--attributes",
            paramLabel = "<column>",
            split = ",",
            description = "Columns carried along as attributes.")
    private List<String> attributes = List.of();

    @Option(
            names = "--categories",
            paramLabel = "<column>",
            split = ",",
            description = "Columns whose numbers are codes, not quantities.")
    private List<String> categories = List.of();

    @Option(
            names = "--numbers",
            paramLabel = "<column>",
            split = ",",
            description = "Columns that are quantities although digits begin with zeros.")
    private List<String> numbers = List.of();

    @Option(
            names = "--missing",
            paramLabel = "<word>",
            split = ",",
            description = "Words of a CSV or TSV file that stand for no value, such as NA or ?; never where quoted.")
    private List<String> missing = List.of();

    @Option(
            names = "--decimal",
            paramLabel = "<char>",
            description = "Before the fraction of numbers in a CSV or TSV file (${DEFAULT-VALUE}).",
            defaultValue = ".")
    private char decimal;

    @Option(
            names = "--thousands",
            paramLabel = "<char>",
            description = "Between groups of three digits in a CSV or TSV file. With --decimal , it is the point.")
    private Optional<Character> thousands = Optional.empty();

    @Option(names = "--no-header", description = "The first line of the CSV or TSV file is data.")
    private boolean noHeader;

    @Option(names = "--delimiter", paramLabel = "<char>", description = "Between the fields of a CSV or TSV file.")
    private Optional<Character> delimiter = Optional.empty();

    @Option(names = "--no-quotes", description = "Treat quotation marks in a CSV or TSV file as text.")
    private boolean noQuotes;

    @Option(names = "--json-path", paramLabel = "<a.b>", description = "Where the records are in a JSON document.")
    private String jsonPath = "";

    @Option(
            names = "--name-pattern",
            paramLabel = "<pattern>",
            description = "Parts of the file names: {label}_{group}_{index}.wav")
    private Optional<String> namePattern = Optional.empty();

    @Option(
            names = "--images",
            paramLabel = "<folder>",
            description = "Folder of the images that the annotations name.")
    private Optional<Path> images = Optional.empty();

    @Option(
            names = "--all-in",
            paramLabel = "<split>",
            description = "Split of all samples: train, validation or test; without it the pipeline decides.")
    private Optional<Split> split = Optional.empty();

    @Option(
            names = "--stated-splits",
            paramLabel = "<use>",
            description = "Splits that the data set states by folders, lists or documents: keep or ignore"
                    + " (${DEFAULT-VALUE}).",
            defaultValue = "keep")
    private StatedSplitUse statedSplits;

    @Option(
            names = "--order",
            paramLabel = "<order>",
            description = "hashed (a fixed shuffle) or given (${DEFAULT-VALUE}).",
            defaultValue = "hashed")
    private ReadOrder order;

    @Option(
            names = "--ungrouped",
            paramLabel = "<how>",
            description = "Group of samples that name none: with_duplicates or alone (${DEFAULT-VALUE}).",
            defaultValue = "with_duplicates")
    private DefaultGroup ungrouped;

    @Option(names = "--limit", paramLabel = "<n>", description = "Read at most this many files or rows.")
    private Optional<Long> limit = Optional.empty();

    /**
     * The same for a command that needs classes: of a table, the class is in the column that is named, or else in
     * {@code column}, or else in one called label.
     */
    public DatasetOptions labeled(ClassKey by, Optional<String> column) {
        DatasetOptions options = options();
        boolean known = options.columns().label().isPresent() || !(by instanceof ClassKey.ByLabel);
        return known ? options : options.withColumns(options.columns().withLabel(column.orElse("label")));
    }

    /** The options as the reader takes them. */
    public DatasetOptions options() {
        DatasetOptions base = new DatasetOptions(
                format.map(DatasetFormat::named),
                order,
                limit.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                split.orElse(Split.UNASSIGNED),
                statedSplits,
                ungrouped,
                Optional.empty(),
                images,
                new DatasetOptions.Dialect(
                        !noHeader,
                        delimiter,
                        noQuotes ? Optional.empty() : Optional.of('"'),
                        decimal,
                        thousands.or(() -> decimal == ',' ? Optional.of('.') : Optional.empty())),
                jsonPath,
                new ColumnRoles(
                        text,
                        image,
                        label,
                        value,
                        id,
                        group,
                        time,
                        attributes,
                        categories,
                        numbers,
                        Set.copyOf(missing)));
        return namePattern.map(base::withPattern).orElse(base);
    }
}
