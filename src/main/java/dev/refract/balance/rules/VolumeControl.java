package dev.refract.balance.rules;

/**
 * The volume ρ: copies paid out per record. The only thing that the mix's estimates steer (rule 2 of the
 * reference).
 *
 * @param requested copies per record before the caps; default 1
 * @param maxMeanCopies R̄: mean copies per record that no class may need; where one would, the volume
 *     falls and the plentiful classes are thinned. Default 20
 * @param minVolume ρ_min: the cap never brings the volume below it; default .02
 * @param minShare p_min: a class rarer than this does not pull the volume down; default 5e-4
 */
public record VolumeControl(Volume requested, double maxMeanCopies, double minVolume, double minShare) {

    /** The size of the stream, at most 20 copies per record in the mean. */
    public static final VolumeControl DEFAULT = new VolumeControl(new Volume.Factor(1), 20, .02, 5e-4);

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
    }

    /**
     * The volume ρ.
     *
     * @param lowest the smallest p̂/T among the classes that steer, infinite when there is none
     * @param highest the largest, 0 when there is none
     */
    public double volume(double lowest, double highest) {
        double capped = Math.max(minVolume, maxMeanCopies * lowest);
        return Math.min(requested.requested(lowest, highest), capped);
    }
}
