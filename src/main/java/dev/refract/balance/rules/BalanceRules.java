package dev.refract.balance.rules;

import dev.refract.balance.row.ClassRowKey;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything that can be set about balancing. What each rule prevents is on the page of
 * {@link dev.refract.balance}.
 *
 * @param target the mix wanted
 * @param volumeControl the volume and the mean cap
 * @param credit burst cap, gain and debt
 * @param decay half-lives of the estimates and the drift test
 * @param coldStart when a class is established
 * @param topUp when earlier records are drawn for a class that lags behind; empty without reservoirs
 * @param maxClasses labels that have a row of their own; the rest share one and are never copied
 * @param declared labels known before they are seen; those that the target names are added
 */
public record BalanceRules(
        Target target,
        VolumeControl volumeControl,
        CreditSettings credit,
        DecaySettings decay,
        ColdStart coldStart,
        Optional<TopUpSettings> topUp,
        int maxClasses,
        SortedSet<String> declared) {

    public BalanceRules {
        if (credit.maxCopies() < volumeControl.maxMeanCopies()) {
            throw new IllegalArgumentException("max_copies must be at least max_mean_copies "
                    + volumeControl.maxMeanCopies() + ", found " + credit.maxCopies());
        }
        TreeSet<String> known = new TreeSet<>(declared);
        known.addAll(target.declared());
        declared = Collections.unmodifiableSortedSet(known);
        if (maxClasses < Math.max(1, declared.size())) {
            throw new IllegalArgumentException("max_classes must be at least the number of declared classes, "
                    + declared.size() + ", found " + maxClasses);
        }
    }

    /** All defaults with this target. */
    public static BalanceRules of(Target target) {
        return new BalanceRules(
                target,
                VolumeControl.DEFAULT,
                CreditSettings.DEFAULT,
                DecaySettings.DEFAULT,
                ColdStart.DEFAULT,
                Optional.empty(),
                Integer.parseInt(BalanceDefaults.MAX_CLASSES),
                Collections.emptySortedSet());
    }

    /** With another volume. */
    public BalanceRules withVolume(Volume volume) {
        VolumeControl changed = new VolumeControl(
                volume,
                volumeControl.maxMeanCopies(),
                volumeControl.minVolume(),
                volumeControl.minShare(),
                volumeControl.keepOriginals());
        return new BalanceRules(target, changed, credit, decay, coldStart, topUp, maxClasses, declared);
    }

    /** With another mean cap and the burst cap, three times it, that goes with it. */
    public BalanceRules withMaxMeanCopies(double copies) {
        VolumeControl changed = new VolumeControl(
                volumeControl.requested(),
                copies,
                volumeControl.minVolume(),
                volumeControl.minShare(),
                volumeControl.keepOriginals());
        return new BalanceRules(
                target, changed, CreditSettings.forMeanCopies(copies), decay, coldStart, topUp, maxClasses, declared);
    }

    /** The same with the input's own mix as target: for a ledger that only carries out what factors say. */
    public BalanceRules asIs() {
        return new BalanceRules(
                new Target.AsIs(), volumeControl, credit, decay, coldStart, topUp, maxClasses, declared);
    }

    /** With every record published. */
    public BalanceRules keepingOriginals() {
        VolumeControl changed = new VolumeControl(
                volumeControl.requested(),
                volumeControl.maxMeanCopies(),
                volumeControl.minVolume(),
                volumeControl.minShare(),
                true);
        return new BalanceRules(target, changed, credit, decay, coldStart, topUp, maxClasses, declared);
    }

    /** With labels that are established from their first record on. */
    public BalanceRules withDeclared(Set<String> labels) {
        return new BalanceRules(
                target, volumeControl, credit, decay, coldStart, topUp, maxClasses, new TreeSet<>(labels));
    }

    /** With copies of earlier records for classes that lag behind. */
    public BalanceRules withTopUp(TopUpSettings changed) {
        return new BalanceRules(
                target, volumeControl, credit, decay, coldStart, Optional.of(changed), maxClasses, declared);
    }

    /** With another size of the class table. */
    public BalanceRules withMaxClasses(int classes) {
        return new BalanceRules(target, volumeControl, credit, decay, coldStart, topUp, classes, declared);
    }

    /**
     * What the target asks for in all, once these records came in: over every class that came or is declared.
     *
     * @param in records of each class
     * @return shares, or numbers proportional to them; what measures a balance, not what steers it
     */
    public ClassDistribution expected(ClassDistribution in) {
        return target.expected(in, declared);
    }

    /** The weight in the target of the class, or of all labels together, whose row has this key. */
    public double weight(String key, double share, double sightings) {
        if (key.equals(ClassRowKey.OTHER)) {
            return target.unknownShare().orElse(0);
        }
        String label = ClassRowKey.label(key);
        double weight = target.weight(label, share, sightings);
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalStateException(
                    "target weight of " + label + " must be finite and at least 0, found " + weight);
        }
        return weight;
    }

    /**
     * Whether the class of this row may take part in the target.
     *
     * @param sightings its records so far, older ones counting less
     * @param records records of the stream so far
     */
    public boolean establishes(String key, double sightings, long records) {
        if (target instanceof Target.AsIs) {
            return false;
        }
        if (key.equals(ClassRowKey.OTHER)) {
            return target.unknownShare().orElse(0) > 0;
        }
        return declared.contains(ClassRowKey.label(key)) || Math.round(sightings) >= coldStart.needed(records);
    }
}
