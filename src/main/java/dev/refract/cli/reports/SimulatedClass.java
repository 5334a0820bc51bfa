package dev.refract.cli.reports;

import dev.refract.balance.rules.ClassDistribution;
import dev.refract.cli.terminal.Printable;
import dev.refract.simulate.LedgerSampler;
import dev.refract.simulate.Simulation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One class of a simulation.
 *
 * @param label the class
 * @param in records of it that came in
 * @param shareIn of all that came in
 * @param target its share in the mix that is wanted
 * @param out samples of it that came out
 * @param shareOut of all that came out
 * @param mean samples out per record in
 * @param max most samples of one record
 * @param rareKept share of its records that are in the output, of those that came while it was oversampled; absent where it
 *     never was
 */
record SimulatedClass(
        String label,
        double in,
        double shareIn,
        double target,
        double out,
        double shareOut,
        double mean,
        int max,
        Optional<Double> rareKept) {

    /** All classes of a simulation, the commonest first. */
    static List<SimulatedClass> of(Simulation run) {
        ClassDistribution wanted = run.meter().wanted();
        return run.meter().in().amounts().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Double> row) -> -row.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(row -> of(row.getKey(), run, wanted))
                .toList();
    }

    private static SimulatedClass of(String label, Simulation run, ClassDistribution wanted) {
        ClassDistribution in = run.meter().in();
        ClassDistribution out = run.meter().out();
        double came = in.amounts().get(label);
        double left = out.amounts().getOrDefault(label, 0.0);
        LedgerSampler.ClassOutcome fate = run.sampler().outcome(label);
        return new SimulatedClass(
                label,
                came,
                in.share(label),
                wanted.share(label),
                left,
                out.share(label),
                left / came,
                fate.most(),
                kept(fate));
    }

    static Optional<Double> kept(LedgerSampler.ClassOutcome fate) {
        return fate.oversampled() == 0 ? Optional.empty() : Optional.of(fate.keptShare());
    }

    List<String> cells() {
        return List.of(
                Printable.category(label),
                SimulationReport.count(in),
                SimulationReport.percent(shareIn),
                SimulationReport.percent(target),
                SimulationReport.count(out),
                SimulationReport.percent(shareOut),
                SimulationReport.two(mean),
                SimulationReport.count(max),
                rareKept.map(SimulationReport::three).orElse("–"));
    }
}
