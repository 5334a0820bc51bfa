package dev.refract.cli.survey;

import dev.refract.cli.terminal.HeadAndTail;
import dev.refract.cli.terminal.Printable;
import dev.refract.cli.terminal.Report;
import dev.refract.cli.terminal.TextTable;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.sample.Kind;
import dev.refract.sample.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is in a data set.
 *
 * @param input the folder or file
 * @param format it is written in
 * @param samples that can be read
 * @param kinds of data among them
 * @param classes samples of each class and the splits they go to; a sample without a class is under the empty name
 * @param objects how many marked objects there are of each class
 * @param sizes what there is to measure, by name: width, height, objects per image, words, …
 * @param splits samples of each split
 * @param stated how many samples have their split from the data set itself; the others get it from their group
 * @param duplicates equal contents
 * @param skipped how many files or rows are no samples, by reason
 * @param broken those of them met first, at most {@value #SHOWN}
 * @param notes what else a person should know
 */
public record DatasetSurvey(
        Path input,
        DatasetFormat format,
        long samples,
        SortedMap<Kind, Long> kinds,
        SortedMap<String, SortedMap<Split, Long>> classes,
        SortedMap<String, Long> objects,
        Map<String, Spread> sizes,
        SortedMap<Split, Long> splits,
        long stated,
        DuplicateCount duplicates,
        SortedMap<String, Long> skipped,
        List<BrokenEntry> broken,
        List<String> notes)
        implements Report {
    /** How many broken entries a survey keeps. */
    public static final int SHOWN = 10;

    private static final int ROWS = 40;
    private static final List<Split> SIDES = List.of(Split.TRAIN, Split.VALIDATION, Split.TEST);

    /**
     * Samples of equal content.
     *
     * @param groups contents that come more than once
     * @param extra samples beyond the first of each
     * @param contradicting contents that come with different labels
     */
    public record DuplicateCount(long groups, long extra, long contradicting) {}

    /**
     * A file or row that is no sample.
     *
     * @param location where it is
     * @param reason a word for the kind of failure
     * @param message what was found
     */
    public record BrokenEntry(String location, String reason, String message) {}

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(input + ": " + format.id() + ", " + number(samples) + " samples"
                + kinds.entrySet().stream()
                        .map(kind ->
                                number(kind.getValue()) + " " + kind.getKey().id())
                        .collect(Collectors.joining(", ", " (", ")")));
        lines.add("");
        lines.addAll(classTable().lines());
        if (!objects.isEmpty()) {
            lines.add("");
            TextTable table = new TextTable("objects", "count");
            objects.forEach((name, count) -> table.row(List.of(Printable.category(name), number(count))));
            lines.addAll(table.lines());
        }
        lines.add("");
        sizes.forEach((what, spread) -> lines.add(column(what) + spread));
        lines.add(column("split")
                + (stated == 0
                        ? "by group, as a pipeline would"
                        : number(stated) + " samples have it from the data set; the rest by group"));
        lines.add(column("duplicates")
                + (duplicates.extra() == 0
                        ? "none"
                        : number(duplicates.extra()) + " samples repeat " + number(duplicates.groups()) + " contents"));
        lines.addAll(warnings());
        return lines;
    }

    @Override
    public List<String> warnings() {
        List<String> lines = new ArrayList<>();
        if (duplicates.contradicting() > 0) {
            lines.add(column("warning") + number(duplicates.contradicting()) + " equal contents have different labels");
        }
        notes.forEach(note -> lines.add(column("note") + note));
        broken.forEach(entry ->
                lines.add(column("broken") + entry.location() + ": " + entry.reason() + ": " + entry.message()));
        if (!skipped.isEmpty()) {
            lines.add(column("left out")
                    + skipped.entrySet().stream()
                            .map(reason -> number(reason.getValue()) + " " + reason.getKey())
                            .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    private TextTable classTable() {
        TextTable table = new TextTable("class", "samples", "share", "train", "validation", "test");
        List<Map.Entry<String, SortedMap<Split, Long>>> byFrequency = classes.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, SortedMap<Split, Long>> row) -> -sum(row.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .toList();
        HeadAndTail<Map.Entry<String, SortedMap<Split, Long>>> shown = HeadAndTail.of(byFrequency, ROWS);
        shown.head().forEach(row -> table.row(cells(Printable.category(row.getKey()), row.getValue())));
        if (shown.hidden() > 0) {
            table.row(List.of("… " + shown.hidden() + " more", "", "", "", "", ""));
        }
        shown.tail().forEach(row -> table.row(cells(Printable.category(row.getKey()), row.getValue())));
        return table.row(cells(Printable.SUM, new TreeMap<>(splits)));
    }

    private List<String> cells(String name, SortedMap<Split, Long> counts) {
        List<String> cells = new ArrayList<>(List.of(
                name,
                number(sum(counts)),
                samples == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * sum(counts) / samples)));
        SIDES.forEach(side -> cells.add(number(counts.getOrDefault(side, 0L))));
        return cells;
    }

    private static long sum(SortedMap<Split, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String column(String word) {
        return String.format(Locale.ROOT, "%-19s ", word);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
