package dev.refract.balance.rules;

/**
 * The volume ρ: copies paid out per record. It is all that the estimates of class shares control, so an error of
 * theirs makes the output larger or smaller and leaves its mix alone.
 *
 * @param requested copies per record before the caps
 * @param maxMeanCopies R̄: mean copies per record that no class may need. Where one would, the volume falls and the
 *     plentiful classes are thinned: the majority gives way, not the target
 * @param minVolume ρ_min: the cap never brings the volume below it
 * @param minShare p_min: a class rarer than this does not pull the volume down
 * @param keepOriginals whether every record is published: classes are oversampled only, up to the most plentiful one.
 *     The mean cap then bounds each class by itself and not the volume
 */
public record VolumeControl(
        Volume requested, double maxMeanCopies, double minVolume, double minShare, boolean keepOriginals) {

    /** What a balance has that says nothing else. */
    public static final VolumeControl DEFAULT = new VolumeControl(
            new Volume.Factor(Double.parseDouble(BalanceDefaults.VOLUME)),
            Double.parseDouble(BalanceDefaults.MAX_MEAN_COPIES),
            Double.parseDouble(BalanceDefaults.MIN_VOLUME),
            Double.parseDouble(BalanceDefaults.MIN_SHARE));

    public VolumeControl {
        if (!(maxMeanCopies >= 1 && maxMeanCopies <= 1e6)) {
            throw new IllegalArgumentException("max_mean_copies must be in [1, 1e6], found " + maxMeanCopies);
        }
        if (!(minVolume >= 0 && minVolume <= 1)) {
            throw new IllegalArgumentException("min_volume must be in [0, 1], found " + minVolume);
        }
        if (!(minShare >= 0 && minShare < 1)) {
            throw new IllegalArgumentException("min_share must be in [0, 1), found " + minShare);
        }
        if (keepOriginals && requested instanceof Volume.Under) {
            throw new IllegalArgumentException(
                    "keep_originals and volume: under contradict each other: undersampling drops originals");
        }
    }

    /** Without keeping every original. */
    public VolumeControl(Volume requested, double maxMeanCopies, double minVolume, double minShare) {
        this(requested, maxMeanCopies, minVolume, minShare, false);
    }

    /**
     * The volume ρ.
     *
     * @param lowest the smallest p̂/T among the classes that steer, infinite when there is none
     * @param highest the largest, 0 when there is none
     */
    public double volume(double lowest, double highest) {
        double wanted = requested.requested(lowest, highest);
        return keepOriginals
                ? Math.max(wanted, highest)
                : Math.min(wanted, Math.max(minVolume, maxMeanCopies * lowest));
    }
}
