package dev.refract.cli.reports;

import dev.refract.cli.terminal.HeadAndTail;
import dev.refract.cli.terminal.Printable;
import dev.refract.cli.terminal.TextTable;
import dev.refract.simulate.AcceptanceCriteria;
import dev.refract.simulate.Scenario;
import dev.refract.simulate.Simulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What simulations of one stream came to.
 *
 * @param stream what was simulated
 * @param records in the stream
 * @param balances that were tried
 * @param notes what does not fit the target, and classes that are not established
 * @param plot the picture of the distances, if one was drawn
 */
public record SimulationReport(
        String stream, int records, List<SimulatedBalance> balances, List<String> notes, Optional<Path> plot) {
    public SimulationReport {
        balances = List.copyOf(balances);
        notes = List.copyOf(notes);
    }

    /**
     * The report of some simulations.
     *
     * @param runs by what tells their settings apart
     */
    public static SimulationReport of(
            String stream,
            int records,
            Map<String, Simulation> runs,
            Optional<Scenario> scenario,
            List<String> notes,
            Optional<Path> plot) {
        return new SimulationReport(
                stream,
                records,
                runs.entrySet().stream()
                        .map(run -> SimulatedBalance.of(run.getKey(), run.getValue(), scenario))
                        .toList(),
                notes,
                plot);
    }

    /**
     * The report as text: for each balance its classes, then all of them side by side.
     *
     * @param rows most classes shown; of more, the commonest and the rarest are
     */
    public List<String> lines(int rows) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%s; %,d records", stream, records));
        for (SimulatedBalance balance : balances) {
            lines.add("");
            if (balances.size() > 1) {
                lines.add(balance.setting());
            }
            lines.addAll(classes(balance, rows));
            if (!balance.criteria().isEmpty()) {
                lines.add("");
                lines.addAll(acceptance(balance.criteria()));
            }
        }
        lines.add("");
        lines.addAll(summary());
        lines.addAll(legend());
        lines.addAll(notes);
        plot.ifPresent(file -> lines.add("plot      " + file));
        return lines;
    }

    private static List<String> classes(SimulatedBalance balance, int rows) {
        TextTable table = new TextTable("class", "in", "share", "target", "out", "share", "mean", "max", "rare kept");
        HeadAndTail<SimulatedClass> shown = HeadAndTail.of(balance.classes(), rows);
        shown.head().forEach(row -> table.row(row.cells()));
        if (shown.hidden() > 0) {
            table.row(List.of("… " + shown.hidden() + " more", "", "", "", "", "", "", "", ""));
        }
        shown.tail().forEach(row -> table.row(row.cells()));
        return table.row(List.of(
                        Printable.SUM,
                        count(balance.samplesIn()),
                        percent(1),
                        percent(1),
                        count(balance.samplesOut()),
                        percent(1),
                        two(balance.samplesOut() / balance.samplesIn()),
                        count(balance.max()),
                        balance.rareKept().map(SimulationReport::three).orElse("–")))
                .lines();
    }

    private List<String> summary() {
        TextTable table = new TextTable(
                "setting",
                "window",
                "last",
                "all",
                "imbalance",
                "recovery",
                "rare kept",
                "volume asked",
                "capped to",
                "made",
                "max");
        balances.forEach(balance -> table.row(balance.cells()));
        return table.lines();
    }

    private List<String> legend() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "distance to the target (total variation): of what came in %s; of the last 2,000 samples in"
                                + " the mean (window) and",
                        three(balances.get(0).distanceIn())),
                "at the end (last), of all samples (all); volumes are samples out per record in; max is the most"
                        + " samples of one record");
    }

    private static List<String> acceptance(List<AcceptanceCriteria.Criterion> criteria) {
        TextTable table = new TextTable("accept when", "found", "bound", "");
        criteria.forEach(criterion -> table.row(List.of(
                criterion.what(),
                number(criterion.value()),
                (criterion.atLeast() ? "≥ " : "≤ ") + number(criterion.bound()),
                criterion.met() ? "met" : "MISSED")));
        return table.lines();
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return "never";
        }
        return value >= 2 && value == Math.rint(value) ? count(value) : three(value);
    }

    static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String two(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "–";
    }

    static String three(double value) {
        return StatsReport.distance(value);
    }
}
