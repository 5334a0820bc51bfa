package dev.refract.cli.reports;

import dev.refract.balance.rules.Volume;
import dev.refract.simulate.AcceptanceCriteria;
import dev.refract.simulate.DistanceMeter;
import dev.refract.simulate.LedgerSampler;
import dev.refract.simulate.Scenario;
import dev.refract.simulate.Simulation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One balance that was tried.
 *
 * @param setting what tells it from the others
 * @param classes of the stream, the commonest first
 * @param distanceIn of what came in to the target, as total variation
 * @param window mean distance of the last 2,000 samples
 * @param last that distance at the end
 * @param all distance of all samples
 * @param imbalance samples of the commonest class per sample of the rarest
 * @param recovery records after the change of the stream until the distance is small again; absent where it never is, or nothing
 *     changes
 * @param changes whether the stream changes
 * @param rareKept share of the records of oversampled classes that are in the output; absent where none was
 * @param volumeAsked samples out per record in, or under or over
 * @param cappedTo volume that max_mean_copies leaves
 * @param made volume that came out
 * @param samplesIn records that came in
 * @param samplesOut samples that came out
 * @param max most samples of one record
 * @param criteria what a scenario is accepted by; empty for a data set
 */
record SimulatedBalance(
        String setting,
        List<SimulatedClass> classes,
        double distanceIn,
        double window,
        double last,
        double all,
        double imbalance,
        OptionalInt recovery,
        boolean changes,
        Optional<Double> rareKept,
        String volumeAsked,
        double cappedTo,
        double made,
        double samplesIn,
        double samplesOut,
        int max,
        List<AcceptanceCriteria.Criterion> criteria) {

    /** The outcome of a simulation, of a scenario perhaps. */
    static SimulatedBalance of(String setting, Simulation run, Optional<Scenario> scenario) {
        DistanceMeter meter = run.meter();
        LedgerSampler.ClassOutcome outcome = run.sampler().outcome();
        boolean changes = run.stream().event().isPresent();
        return new SimulatedBalance(
                setting,
                SimulatedClass.of(run),
                meter.in().distance(meter.wanted()),
                run.windowDistance(),
                meter.checks().get(meter.checks().size() - 1).window(),
                run.distance(),
                meter.out().imbalanceRatio(),
                changes ? meter.recovery() : OptionalInt.empty(),
                changes,
                SimulatedClass.kept(outcome),
                asked(run),
                run.volumeDue(),
                meter.volume(),
                meter.in().total(),
                meter.out().total(),
                outcome.most(),
                scenario.map(one -> AcceptanceCriteria.of(one, run)).orElse(List.of()));
    }

    private static String asked(Simulation run) {
        return run.rules().volumeControl().requested() instanceof Volume.Factor factor
                ? SimulationReport.three(factor.factor())
                : run.rules()
                        .volumeControl()
                        .requested()
                        .getClass()
                        .getSimpleName()
                        .toLowerCase(Locale.ROOT);
    }

    List<String> cells() {
        return List.of(
                setting,
                SimulationReport.three(window),
                SimulationReport.three(last),
                SimulationReport.three(all),
                SimulationReport.two(imbalance),
                changes ? (recovery.isPresent() ? SimulationReport.count(recovery.getAsInt()) : "never") : "–",
                rareKept.map(SimulationReport::three).orElse("–"),
                volumeAsked,
                SimulationReport.three(cappedTo),
                SimulationReport.three(made),
                SimulationReport.count(max));
    }
}
