package dev.refract.cli.reports;

import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.TargetCheck;
import dev.refract.copies.Plan;
import dev.refract.copies.SampleFit;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.simulate.Simulation;
import dev.refract.spec.Balance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What in a pipeline does not fit the samples of a data set, before any of them is sent.
 *
 * @param reader the data set, read once for all that is asked of it
 * @param most samples looked at; of a data set that has more, only what is wrong in those is said
 */
public record InputCheck(DatasetReader reader, long most) {
    /** Samples that a run looks at before it sends them. */
    public static final long BEFORE_A_RUN = 50_000;

    /** Looks at all samples. */
    public static InputCheck ofAll(DatasetReader reader) {
        return new InputCheck(reader, Long.MAX_VALUE);
    }

    /** A sentence for each thing that does not fit. */
    public List<String> warnings(Plan plan) {
        return read(plan).warnings();
    }

    /**
     * The same, and what one task would do with the training samples: classes that it holds back, inputs that it drops.
     */
    public List<String> forecast(Plan plan) {
        Findings found = read(plan);
        List<String> lines = new ArrayList<>();
        found.warnings().forEach(text -> lines.add("warning: " + text));
        found.labels().filter(labels -> !labels.labels().isEmpty()).ifPresent(labels -> {
            Balance balance = plan.pipeline().balance().orElseThrow();
            Simulation run = Simulation.run(labels.stream(), balance.rules(), balance.reservoir(), labels.draws());
            if (labels.counts().isEmpty()) {
                lines.addAll(new BalanceNotes(balance.rules(), List.of(run.ledger())).heldBack());
            }
            if (run.sampler().dropped() > 0) {
                lines.add(String.format(
                        Locale.ROOT,
                        "a run drops some %,d of %,d training inputs; balance.keep_originals: true keeps them",
                        run.sampler().dropped(),
                        labels.labels().size()));
            }
        });
        return lines;
    }

    private record Findings(List<String> warnings, Optional<TrainingLabels> labels) {}

    private Findings read(Plan plan) {
        SampleFit fit = new SampleFit(plan);
        List<String> warnings = new ArrayList<>();
        Optional<TrainingLabels> labels = plan.pipeline().balance().map(balance -> {
            TrainingLabels found =
                    TrainingLabels.of(reader.read().limit(most).map(outcome -> watched(outcome, fit)), plan);
            warnings.addAll(target(balance.rules(), found));
            return found;
        });
        if (labels.isEmpty()) {
            reader.read().limit(most).forEach(outcome -> watched(outcome, fit));
        }
        warnings.addAll(fit.warnings());
        return new Findings(warnings, labels);
    }

    private List<String> target(BalanceRules rules, TrainingLabels found) {
        TargetCheck check = new TargetCheck(rules, ClassDistribution.of(found.total()));
        return reader.total() <= most ? check.warnings() : check.warningsOfPart();
    }

    private static ReadResult watched(ReadResult outcome, SampleFit fit) {
        if (outcome instanceof ReadResult.Read read) {
            fit.add(read.sample());
        }
        return outcome;
    }
}
