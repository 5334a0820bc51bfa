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

/** Which mix of classes the training stream should have, and at what price. */
@Named(id = "balance", doc = "Which mix of classes the training stream should have, and at what price.")
public record Balance(
        @Param(doc = "What a sample counts for: label, rarest_instance or attribute.<name>.", def = "label")
        ClassKey by,

        @Param(doc = "The mix wanted.", def = "uniform") Target target,

        @Param(doc = "Records out per record in: a number, under or over.", def = BalanceDefaults.VOLUME)
        Volume volume,

        @Param(
                doc = "Mean copies per record that no class may exceed; where one would, all become fewer.",
                def = BalanceDefaults.MAX_MEAN_COPIES,
                min = 1,
                max = 1000000)
        double maxMeanCopies,

        @Param(doc = "Copies of one record at most; three times the mean if left out.", min = 1)
        Optional<Integer> maxCopies,

        @Param(
                doc = "Part of what a class is behind that one record makes up for.",
                def = BalanceDefaults.GAIN,
                min = 0,
                max = 1)
        double gain,

        @Param(
                doc = "Copies a scarce class may be ahead before an original is dropped.",
                def = BalanceDefaults.MAX_DEBT,
                min = 0,
                max = 1e9)
        double maxDebt,

        @Param(
                doc = "The mean cap never brings the volume below this.",
                def = BalanceDefaults.MIN_VOLUME,
                min = 0,
                max = 1)
        double minVolume,

        @Param(
                doc = "A class rarer than this share does not pull the volume down.",
                def = BalanceDefaults.MIN_SHARE,
                min = 0,
                max = 1)
        double minShare,

        @Param(doc = "Classes known to be real before they are seen; those of the target are.", def = "[]")
        List<String> classes,

        @Param(
                doc = "Classes counted on their own; the rest is counted together.",
                def = BalanceDefaults.MAX_CLASSES,
                min = 1)
        int maxClasses,

        @Param(doc = "Whether every partition follows the target, or all together.", def = "local")
        BalanceMode mode,

        @Param(doc = "How long the estimates of class shares remember.", def = "{}")
        DecaySettings decay,

        @Param(doc = "When a class that nobody declared is established.", def = "{}")
        ColdStart coldStart,

        @Param(doc = "Draw on earlier records of a class that lags behind; left out, nothing is drawn.")
        Optional<TopUpSettings> topUp,

        @Param(doc = "What is kept to draw on, or to mix copies with.", def = "{}")
        ReservoirSettings reservoir,

        @Param(
                doc = "Largest record kept whole to draw on or to mix copies with, in bytes; a larger one is read"
                        + " again.",
                def = BalanceDefaults.MAX_KEPT_BYTES,
                min = 1)
        int maxKeptBytes) {

    public Balance {
        classes = List.copyOf(classes);
        CreditSettings credit = new CreditSettings(burst(maxCopies, maxMeanCopies), gain, maxDebt);
        VolumeControl control = new VolumeControl(volume, maxMeanCopies, minVolume, minShare);
        new BalanceRules(target, control, credit, decay, coldStart, topUp, maxClasses, new TreeSet<>(classes));
    }

    /** The rules a ledger follows. */
    public BalanceRules rules() {
        return new BalanceRules(
                target,
                new VolumeControl(volume, maxMeanCopies, minVolume, minShare),
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
