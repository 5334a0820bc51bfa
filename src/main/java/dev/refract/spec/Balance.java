package dev.refract.spec;

import dev.refract.balance.rules.BalanceDefaults;
import dev.refract.balance.rules.BalanceMode;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassKey;
import dev.refract.balance.rules.ColdStart;
import dev.refract.balance.rules.CreditSettings;
import dev.refract.balance.rules.DecaySettings;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.TopUpSettings;
import dev.refract.balance.rules.Volume;
import dev.refract.balance.rules.VolumeControl;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The class mix of the training stream, and its limits. */
@Named(id = "balance", doc = "The class mix of the training stream, and its limits.")
public record Balance(
        @Param(
                doc = "Class of a sample: label, multilabel, instances (each object counts), rarest_instance, value or"
                        + " attribute.<name>.",
                def = "label")
        ClassKey by,

        @Param(doc = "With by: value, width of the bins in which values count as equal.", min = 0)
        Optional<Double> binWidth,

        @Param(doc = "The class mix of the training stream.", def = "uniform")
        Target target,

        @Param(
                doc = "Records out per record in: a number, under (undersample) or over (oversample).",
                def = BalanceDefaults.VOLUME)
        Volume volume,

        @Param(
                doc =
                        "Largest mean number of copies per record of a class; if a class would exceed it, the volume goes down.",
                def = BalanceDefaults.MAX_MEAN_COPIES,
                min = 1,
                max = 1000000)
        double maxMeanCopies,

        @Param(doc = "Largest number of copies of one record; three times max_mean_copies if left out.", min = 1)
        Optional<Integer> maxCopies,

        @Param(
                doc = "Proportional gain: the share of the credit of a class that one record settles.",
                def = BalanceDefaults.GAIN,
                min = 0,
                max = 1)
        double gain,

        @Param(
                doc = "Copies by which a scarce class may be overdrawn before an original is dropped.",
                def = BalanceDefaults.MAX_DEBT,
                min = 0,
                max = 1e9)
        double maxDebt,

        @Param(
                doc = "Whether every original is published, so that classes are oversampled only, up to the most"
                        + " plentiful one; false if left out.")
        Optional<Boolean> keepOriginals,

        @Param(
                doc = "Lower bound of the volume when max_mean_copies reduces it.",
                def = BalanceDefaults.MIN_VOLUME,
                min = 0,
                max = 1)
        double minVolume,

        @Param(
                doc = "A class with a smaller share does not reduce the volume.",
                def = BalanceDefaults.MIN_SHARE,
                min = 0,
                max = 1)
        double minShare,

        @Param(
                doc = "Classes that are known before their first record; the classes of the target are always known.",
                def = "[]")
        List<String> classes,

        @Param(
                doc = "Largest number of classes with counts of their own; all further classes share one count.",
                def = BalanceDefaults.MAX_CLASSES,
                min = 1)
        int maxClasses,

        @Param(doc = "Whether each partition follows the target by itself, or all partitions together.", def = "local")
        BalanceMode mode,

        @Param(doc = "How fast the estimates of class shares forget old records.", def = "{}")
        DecaySettings decay,

        @Param(doc = "When a class that is not declared gets copies.", def = "{}")
        ColdStart coldStart,

        @Param(doc = "Draw on earlier records of a class that lags behind; left out, nothing is drawn.")
        Optional<TopUpSettings> topUp,

        @Param(doc = "Records kept for further copies and for mixing.", def = "{}")
        ReservoirSettings reservoir,

        @Param(
                doc = "Largest record kept whole to draw on or to mix copies with, in bytes; a larger one is read"
                        + " again.",
                def = BalanceDefaults.MAX_KEPT_BYTES,
                min = 1)
        int maxKeptBytes) {

    public Balance {
        classes = List.copyOf(classes);
        boolean values = by instanceof ClassKey.ByValue;
        if (values != binWidth.filter(width -> width > 0).isPresent()) {
            throw new IllegalArgumentException(
                    values
                            ? "by: value needs bin_width, above 0: values in one bin count as equal"
                            : "bin_width is for by: value, found by: " + by.written());
        }
        if (by.each() && mode instanceof BalanceMode.Shared) {
            throw new IllegalArgumentException(
                    "by: " + by.written() + " balances each partition by itself, found mode: shared");
        }
        CreditSettings credit = new CreditSettings(burst(maxCopies, maxMeanCopies), gain, maxDebt);
        VolumeControl control =
                new VolumeControl(volume, maxMeanCopies, minVolume, minShare, keepOriginals.orElse(false));
        new BalanceRules(target, control, credit, decay, coldStart, topUp, maxClasses, new TreeSet<>(classes));
    }

    /** Which class a sample counts for, ready to be asked. */
    public ClassKey classKey() {
        return by instanceof ClassKey.ByValue ? new ClassKey.ByValue(binWidth.orElseThrow()) : by;
    }

    /** The rules its ledger follows: where each class of a sample counts, factors say what the target asks for. */
    public BalanceRules ledgerRules() {
        return by.each() ? rules().asIs() : rules();
    }

    /** The rules of the balance. */
    public BalanceRules rules() {
        return new BalanceRules(
                target,
                new VolumeControl(volume, maxMeanCopies, minVolume, minShare, keepOriginals.orElse(false)),
                new CreditSettings(burst(maxCopies, maxMeanCopies), gain, maxDebt),
                decay,
                coldStart,
                topUp,
                maxClasses,
                new TreeSet<>(classes));
    }

    private static int burst(Optional<Integer> maxCopies, double maxMeanCopies) {
        return maxCopies.orElseGet(() -> CreditSettings.maxCopies(maxMeanCopies));
    }
}
