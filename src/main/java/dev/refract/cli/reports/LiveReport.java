package dev.refract.cli.reports;

import dev.refract.balance.ledger.ClassStatus;
import dev.refract.balance.ledger.Ledger;
import dev.refract.cli.accounting.ClassCount;
import dev.refract.cli.terminal.HeadAndTail;
import dev.refract.cli.terminal.Printable;
import dev.refract.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@link LiveStats} as text that is drawn again and again.
 *
 * @param target what the mix is compared with
 * @param rows most classes shown; of more, the commonest and the rarest are
 */
public record LiveReport(TargetMix target, int rows) {

    /**
     * What only the cluster knows.
     *
     * @param inputs records in the source
     * @param waiting of them, those the pipeline has not committed yet
     * @param ledgers of its tasks; none without a balance
     * @param reservoirRecords records in their reservoirs
     */
    record ClusterState(long inputs, long waiting, List<Ledger> ledgers, long reservoirRecords) {}

    /** The lines of one picture. */
    List<String> lines(LiveStats live, ClusterState standing) {
        List<String> lines = new ArrayList<>(table(live, standing).lines());
        lines.add("");
        lines.add("inputs    " + number(standing.inputs()) + ", " + number(standing.waiting()) + " of them waiting");
        lines.add(String.format(
                Locale.ROOT,
                "mix       distance to %s %s in; %s out of the last 2,000, %s of all",
                target.name(),
                StatsReport.distance(live.inputDistance()),
                StatsReport.distance(live.windowDistance()),
                StatsReport.distance(live.outputDistance())));
        lines.add("over time "
                + live.distanceHistory().stream().map(StatsReport::distance).collect(Collectors.joining(" ")));
        if (!standing.ledgers().isEmpty()) {
            lines.add(balance(live, standing));
        }
        lines.add("rejected  "
                + (live.reasons().isEmpty()
                        ? "nothing"
                        : live.reasons().entrySet().stream()
                                .map(reason -> reason.getKey() + " " + number(reason.getValue()))
                                .collect(Collectors.joining(", "))));
        return lines;
    }

    private TextTable table(LiveStats live, ClusterState standing) {
        TextTable table =
                new TextTable("class", "train in", "share", "target", "train out", "share", "mean", "max", "credit");
        Map<String, Double> credits = credits(standing.ledgers());
        ClassCount total = live.classes().values().stream().reduce(ClassCount.NONE, ClassCount::plus);
        List<String> names = live.classes().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, ClassCount> row) ->
                                -row.getValue().trainInput())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        HeadAndTail<String> shown = HeadAndTail.of(names, rows);
        shown.head().forEach(name -> table.row(cells(name, live, total, credits)));
        if (shown.hidden() > 0) {
            table.row(List.of("… " + shown.hidden() + " more", "", "", "", "", "", "", "", ""));
        }
        shown.tail().forEach(name -> table.row(cells(name, live, total, credits)));
        return table.row(List.of(
                Printable.SUM,
                number(total.trainInput()),
                percent(1),
                percent(1),
                number(total.trainOutput()),
                percent(1),
                mean(total),
                number(total.maxPerInput()),
                ""));
    }

    private static List<String> cells(String name, LiveStats live, ClassCount total, Map<String, Double> credits) {
        ClassCount count = live.classes().get(name);
        return List.of(
                Printable.category(name),
                number(count.trainInput()),
                percent(count.trainInput() / (double) total.trainInput()),
                percent(live.targetMix().share(name)),
                number(count.trainOutput()),
                percent(count.trainOutput() / (double) total.trainOutput()),
                mean(count),
                number(count.maxPerInput()),
                credits.containsKey(name) ? String.format(Locale.ROOT, "%.1f", credits.get(name)) : "–");
    }

    /** What each class is owed by all tasks together. */
    private static Map<String, Double> credits(List<Ledger> ledgers) {
        Map<String, Double> credits = new HashMap<>();
        ledgers.forEach(ledger -> ledger.classes().stream()
                .filter(ClassStatus::established)
                .forEach(state -> credits.merge(state.label(), state.credit(), Double::sum)));
        return credits;
    }

    private static String balance(LiveStats live, ClusterState standing) {
        List<Ledger> ledgers = standing.ledgers();
        long round = Math.max(
                live.round(),
                ledgers.stream().mapToLong(Ledger::roundNumber).max().orElse(0));
        String decided = round == 0
                ? "each on its own"
                : "round " + number(round) + ", at most "
                        + number(ledgers.stream()
                                .mapToLong(Ledger::roundAge)
                                .max()
                                .orElse(0))
                        + " records old";
        long drifts = ledgers.stream().mapToLong(Ledger::drifts).sum();
        return "balance   " + tasks(ledgers.size()) + ", " + decided
                + (drifts == 0 ? "" : "; the mix changed " + number(drifts) + (drifts == 1 ? " time" : " times"))
                + (standing.reservoirRecords() == 0
                        ? ""
                        : "; " + number(standing.reservoirRecords()) + " records in the reservoirs");
    }

    private static String tasks(int count) {
        return count == 1 ? "1 task" : number(count) + " tasks";
    }

    private static String mean(ClassCount count) {
        return count.trainInput() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.2f", (double) count.trainOutput() / count.trainInput());
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
