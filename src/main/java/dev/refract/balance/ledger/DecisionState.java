package dev.refract.balance.ledger;

import dev.refract.balance.rules.CreditSettings;
import dev.refract.balance.rules.Repeats;
import dev.refract.balance.rules.VolumeControl;

/**
 * One record on its way to a decision. Immutable: every step of {@link DecisionSteps} returns the next.
 *
 * @param label the record's class
 * @param now the rules at this record
 * @param time virtual time, by which buckets are refilled
 * @param own the row of the record's class
 * @param visit what the clock hand found
 * @param extremes the classes that steer the volume
 * @param resampling how the record's class is resampled
 * @param repeats of the record, where the target is the input's own mix
 */
record DecisionState(
        String label,
        ClassEstimator now,
        VirtualTime time,
        ClassRow own,
        SlotVisit visit,
        RatioExtremes extremes,
        Resampling resampling,
        Repeats repeats) {
    /** A record that was counted; its class is not established yet. */
    static DecisionState counted(String label, ClassEstimator now, VirtualTime time, ClassRow own) {
        return new DecisionState(
                label, now, time, own, SlotVisit.NOTHING, RatioExtremes.NONE, Resampling.COLD_START, Repeats.AS_ANY);
    }

    /** Of a record that is repeated in this way. */
    DecisionState repeated(Repeats how) {
        return new DecisionState(label, now, time, own, visit, extremes, resampling, how);
    }

    /** Copies that the record is due by itself, at {@code volume} copies for the mean record. */
    double due(double volume, double behind) {
        return repeats.copies(volume, behind);
    }

    /** With the record's class a member of the target. */
    DecisionState joined(VirtualTime later, ClassRow member) {
        return new DecisionState(label, now, later, member, visit, extremes, resampling, repeats);
    }

    /** With one slot visited. */
    DecisionState visited(VirtualTime later, SlotVisit found, RatioExtremes known) {
        return new DecisionState(label, now, later, own, found, known, resampling, repeats);
    }

    /** With the bucket of the record's class refilled. */
    DecisionState settled(VirtualTime later, ClassRow refilled, Resampling how) {
        return new DecisionState(label, now, later, refilled, visit, extremes, how, repeats);
    }

    /** With copies of earlier records asked for. */
    DecisionState toppingUp(SlotVisit asked) {
        return new DecisionState(label, now, time, own, asked, extremes, resampling, repeats);
    }

    /** Copies per record that the target asks for; with every original kept, no class gets more than the mean cap. */
    private double mean() {
        VolumeControl control = now.rules().volumeControl();
        double mean = now.mean(own, time);
        return control.keepOriginals() ? Math.min(mean, control.maxMeanCopies()) : mean;
    }

    /** A class that the mean cap holds back saves up more credit than it may spend. */
    private double cap() {
        VolumeControl control = now.rules().volumeControl();
        boolean held = control.keepOriginals() && now.mean(own, time) > control.maxMeanCopies();
        return held ? Math.min(now.cap(own), control.maxMeanCopies()) : now.cap(own);
    }

    /** The rates of the record's class. */
    ClassRates rates() {
        double share = own.counts().share(now.clock());
        return switch (resampling) {
            case OVERSAMPLED, UNDERSAMPLED -> new ClassRates(now.share(own, time), share, mean(), time.volume());
            case AS_IS -> new ClassRates(share, share, due(time.volume(), 0), time.volume());
            case COLD_START -> new ClassRates(0, share, 1, time.volume());
            case EXCLUDED -> new ClassRates(0, share, 0, time.volume());
        };
    }

    /**
     * Samples that the record becomes.
     *
     * @param u uniform in [0, 1)
     */
    int copies(double u) {
        int decided = decided(u);
        return now.rules().volumeControl().keepOriginals() ? Math.max(1, decided) : decided;
    }

    private int decided(double u) {
        double credit = own.bucket().credit();
        CreditSettings settings = now.rules().credit();
        return switch (resampling) {
            case OVERSAMPLED -> settings.oversampled(credit, mean(), cap(), u);
            case UNDERSAMPLED -> settings.undersampled(credit, now.cap(own), u);
            case AS_IS -> CreditSettings.rounded(credit, u);
            case COLD_START -> 1;
            case EXCLUDED -> 0;
        };
    }
}
