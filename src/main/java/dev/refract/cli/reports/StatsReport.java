package dev.refract.cli.reports;

import dev.refract.cli.accounting.ClassCount;
import dev.refract.cli.accounting.InputKind;
import dev.refract.cli.accounting.ObjectCount;
import dev.refract.cli.accounting.PipelineStats;
import dev.refract.cli.terminal.HeadAndTail;
import dev.refract.cli.terminal.Printable;
import dev.refract.cli.terminal.TextTable;
import dev.refract.sample.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@link PipelineStats} as text: the table of classes, that of objects where there are any, then a line each for the accounting, the mix and the dead
 * letters.
 *
 * @param stats the numbers
 * @param target the mix that the training stream should have
 * @param rows most classes shown; of more, the commonest and the rarest are
 */
record StatsReport(PipelineStats stats, TargetMix target, int rows) {

    private static final List<Split> SPLITS = List.of(Split.TRAIN, Split.VALIDATION, Split.TEST);

    List<String> lines() {
        List<String> lines = new ArrayList<>(table().lines());
        lines.add("");
        if (!stats.objects().isEmpty()) {
            lines.addAll(objects().lines());
            lines.add("");
        }
        lines.add(accounting());
        lines.add(training());
        if (!stats.corrections().isEmpty()) {
            lines.add(corrections());
        }
        lines.add(mix());
        lines.add(letters());
        return lines;
    }

    private TextTable table() {
        TextTable table =
                new TextTable("class", "train in", "share", "train out", "share", "mean", "max", "validation", "test");
        ClassCount total = stats.total();
        List<Map.Entry<String, ClassCount>> byFrequency = stats.classes().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, ClassCount> row) ->
                                -row.getValue().trainInput())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        HeadAndTail<Map.Entry<String, ClassCount>> shown = HeadAndTail.of(byFrequency, rows);
        shown.head().forEach(row -> table.row(cells(Printable.category(row.getKey()), row.getValue(), total)));
        if (shown.hidden() > 0) {
            table.row(List.of("… " + shown.hidden() + " more", "", "", "", "", "", "", "", ""));
        }
        shown.tail().forEach(row -> table.row(cells(Printable.category(row.getKey()), row.getValue(), total)));
        return table.row(cells(Printable.SUM, total, total));
    }

    private TextTable objects() {
        TextTable table = new TextTable("objects", "train in", "share", "train out", "share");
        ObjectCount total = stats.objects().values().stream().reduce(ObjectCount.NONE, ObjectCount::plus);
        stats.objects().forEach((name, count) -> table.row(cells(Printable.category(name), count, total)));
        return table.row(cells(Printable.SUM, total, total));
    }

    private static List<String> cells(String name, ObjectCount count, ObjectCount total) {
        return List.of(
                name,
                number(count.in()),
                percent(count.in(), total.in()),
                number(count.out()),
                percent(count.out(), total.out()));
    }

    private static List<String> cells(String name, ClassCount count, ClassCount total) {
        return List.of(
                name,
                number(count.trainInput()),
                percent(count.trainInput(), total.trainInput()),
                number(count.trainOutput()),
                percent(count.trainOutput(), total.trainOutput()),
                mean(count),
                number(count.maxPerInput()),
                number(count.validation()),
                number(count.test()));
    }

    private String accounting() {
        StringBuilder line = new StringBuilder("inputs    " + number(stats.inputs()) + " = ");
        for (Split split : SPLITS) {
            line.append(number(stats.in(split)))
                    .append(' ')
                    .append(split.name().toLowerCase(Locale.ROOT))
                    .append(" + ");
        }
        line.append(number(stats.of(InputKind.REJECTED))).append(" rejected");
        stats.others().forEach((kind, count) -> {
            if (kind != InputKind.REJECTED && count > 0) {
                line.append(" + ").append(number(count)).append(' ').append(kind.words());
            }
        });
        long changed = stats.corrections().changed();
        if (changed > 0) {
            line.append(", ").append(number(changed)).append(" of them with other content than before");
        }
        long missing = stats.discrepancies().missing();
        return line + (missing == 0 ? "" : "; MISSING " + number(missing));
    }

    private String training() {
        ClassCount total = stats.total();
        long lost = stats.discrepancies().lost();
        String dropped = stats.undersampled() == 0
                ? ""
                : "; dropped " + number(stats.undersampled()) + " training input"
                        + (stats.undersampled() == 1 ? "" : "s");
        return "training  " + number(total.trainOutput()) + " = " + number(total.originals()) + " originals + "
                + number(total.copies()) + " copies" + dropped
                + (stats.owed() == 0 ? "" : "; " + number(stats.owed()) + " copies owed")
                + (lost == 0 ? "" : "; MISSING " + number(lost) + " more");
    }

    private String corrections() {
        return "corrected " + number(stats.corrections().revised()) + " inputs revised, "
                + number(stats.corrections().deleted()) + " deleted; "
                + number(stats.corrections().retracted()) + " samples retracted and left out above";
    }

    private String mix() {
        MixDistance mix = MixDistance.of(stats, target);
        return "mix       distance to " + mix.target() + " " + distance(mix.in()) + " in, " + distance(mix.out())
                + " out (total variation)";
    }

    /** Three decimals; a dash where there is nothing to compare. */
    static String distance(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private String letters() {
        if (stats.reasons().isEmpty()) {
            return "rejected  nothing";
        }
        return "rejected  "
                + stats.reasons().entrySet().stream()
                        .map(reason -> reason.getKey() + " " + number(reason.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String mean(ClassCount count) {
        return count.trainInput() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.2f", (double) count.trainOutput() / count.trainInput());
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
