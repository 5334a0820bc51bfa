package dev.refract.balance.rules;

import dev.refract.declare.Declaration;
import dev.refract.declare.Named;
import dev.refract.declare.Param;

/**
 * How fast the estimates of class shares forget, and when they forget at once.
 *
 * <p>Each class has two counters that lose half their content every {@code half_life} and {@code drift_half_life}
 * records. The slow one is the estimate p̂: its relative variance is (1-p)·ln2/(2·p·half_life), 6 % standard error
 * for a class of half a percent at the default. When the fast one of an arriving class contradicts it by {@code
 * drift_threshold} standard errors, the mix has changed: all classes then take the fast counter's estimate, reduced
 * to the weight of {@code num_kept} records, so that what comes next counts most.
 *
 * @param halfLife half-life of the estimate in records
 * @param driftHalfLife half-life of the drift detector in records
 * @param driftThreshold standard errors that count as a drift
 * @param numKept weight of the past after a drift, in records. Without this reduction the fast counter, which at
 *     that moment still holds mostly the past, delays the recovery: over 30 seeds of scenario S3 the slowest takes
 *     6,200 records then, and 4,000 with a weight of 10
 */
@Named(id = "decay", doc = "How fast the estimates of class shares forget old records.")
public record DecaySettings(
        @Param(doc = "Half-life of the estimate, in records.", def = "20000", min = 1)
        double halfLife,

        @Param(doc = "Half-life of the detector of changes, in records.", def = "500", min = 1)
        double driftHalfLife,

        @Param(doc = "Standard errors that count as a change of the mix.", def = "7", min = 0)
        double driftThreshold,

        @Param(doc = "Weight of the past after a change, in records.", def = "10", min = 0)
        double numKept) {

    /** What a balance has that says nothing else. */
    public static final DecaySettings DEFAULT =
            Declaration.of(DecaySettings.class).defaults();

    public DecaySettings {
        if (!(driftHalfLife >= 1 && halfLife >= driftHalfLife && driftThreshold > 0 && numKept > 0)
                || Double.isInfinite(halfLife)) {
            throw new IllegalArgumentException(
                    "decay must have 1 <= drift_half_life <= half_life, and drift_threshold and num_kept above 0, found"
                            + " drift_half_life " + driftHalfLife + ", half_life " + halfLife + ", drift_threshold "
                            + driftThreshold + ", num_kept " + numKept);
        }
    }

    /** The part of a slow counter that is left after {@code records}. */
    public double slowRemaining(long records) {
        return remaining((double) records / halfLife);
    }

    /** The part that is left after {@code halfLives}. */
    public static double remaining(double halfLives) {
        return halfLives == 0 ? 1 : StrictMath.pow(.5, halfLives);
    }
}
