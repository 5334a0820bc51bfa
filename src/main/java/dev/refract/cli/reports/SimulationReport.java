package dev.refract.cli.reports;

import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.Volume;
import dev.refract.cli.terminal.HeadAndTail;
import dev.refract.cli.terminal.Printable;
import dev.refract.cli.terminal.TextTable;
import dev.refract.simulate.AcceptanceCriteria;
import dev.refract.simulate.DistanceMeter;
import dev.refract.simulate.LedgerSampler;
import dev.refract.simulate.Simulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What simulations of one stream came to, as text: for each its classes, then all of them side by side.
 *
 * @param rows most classes shown; of more, the commonest and the rarest are
 */
public record SimulationReport(int rows) {

    /** The classes of one simulation, the commonest first. */
    public List<String> classes(Simulation run) {
        DistanceMeter meter = run.meter();
        ClassDistribution wanted = meter.wanted();
        List<String> byFrequency = meter.in().amounts().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Double> row) -> -row.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        TextTable table = new TextTable("class", "in", "share", "target", "out", "share", "mean", "max", "rare kept");
        HeadAndTail<String> shown = HeadAndTail.of(byFrequency, rows);
        shown.head().forEach(label -> table.row(cells(label, run, wanted)));
        if (shown.hidden() > 0) {
            table.row(List.of("… " + shown.hidden() + " more", "", "", "", "", "", "", "", ""));
        }
        shown.tail().forEach(label -> table.row(cells(label, run, wanted)));
        LedgerSampler.ClassOutcome all = run.sampler().outcome();
        return table.row(List.of(
                        Printable.SUM,
                        count(meter.in().total()),
                        percent(1),
                        percent(1),
                        count(meter.out().total()),
                        percent(1),
                        two(meter.out().total() / meter.in().total()),
                        count(all.most()),
                        kept(all)))
                .lines();
    }

    private static List<String> cells(String label, Simulation run, ClassDistribution wanted) {
        ClassDistribution in = run.meter().in();
        ClassDistribution out = run.meter().out();
        double came = in.amounts().get(label);
        double left = out.amounts().getOrDefault(label, 0.0);
        LedgerSampler.ClassOutcome fate = run.sampler().outcome(label);
        return List.of(
                Printable.category(label),
                count(came),
                percent(in.share(label)),
                percent(wanted.share(label)),
                count(left),
                percent(out.share(label)),
                two(left / came),
                count(fate.most()),
                kept(fate));
    }

    /** One line for each setting. */
    public List<String> summary(Map<String, Simulation> runs) {
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
        runs.forEach((name, run) -> {
            DistanceMeter meter = run.meter();
            List<DistanceMeter.Check> checks = meter.checks();
            table.row(List.of(
                    name,
                    three(run.windowDistance()),
                    three(checks.get(checks.size() - 1).window()),
                    three(run.distance()),
                    two(meter.out().imbalanceRatio()),
                    recovery(run),
                    kept(run.sampler().outcome()),
                    asked(run),
                    three(run.volumeDue()),
                    three(meter.volume()),
                    count(run.sampler().outcome().most())));
        });
        return table.lines();
    }

    /** What the columns of {@link #summary} are. */
    public static List<String> legend(Simulation run) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "distance to the target (total variation): of what came in %s; of the last 2,000 samples in"
                                + " the mean (window) and",
                        three(run.meter().in().distance(run.meter().wanted()))),
                "at the end (last), of all samples (all); volumes are samples out per record in; max is the most"
                        + " samples of one record");
    }

    /** The accept criteria of a scenario, each beside its bound. */
    public static List<String> acceptance(List<AcceptanceCriteria.Criterion> criteria) {
        TextTable table = new TextTable("accept when", "found", "bound", "");
        criteria.forEach(criterion -> table.row(List.of(
                criterion.what(),
                number(criterion.value()),
                (criterion.atLeast() ? "≥ " : "≤ ") + number(criterion.bound()),
                criterion.met() ? "met" : "MISSED")));
        return new ArrayList<>(table.lines());
    }

    private static String recovery(Simulation run) {
        if (run.stream().event().isEmpty()) {
            return "–";
        }
        OptionalInt recovery = run.meter().recovery();
        return recovery.isPresent() ? count(recovery.getAsInt()) : "never";
    }

    private static String asked(Simulation run) {
        return run.rules().volumeControl().requested() instanceof Volume.Factor factor
                ? three(factor.factor())
                : run.rules()
                        .volumeControl()
                        .requested()
                        .getClass()
                        .getSimpleName()
                        .toLowerCase(Locale.ROOT);
    }

    private static String kept(LedgerSampler.ClassOutcome fate) {
        return fate.oversampled() == 0 ? "–" : three(fate.keptShare());
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return "never";
        }
        return value >= 2 && value == Math.rint(value) ? count(value) : three(value);
    }

    private static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String two(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "–";
    }

    private static String three(double value) {
        return StatsReport.distance(value);
    }
}
