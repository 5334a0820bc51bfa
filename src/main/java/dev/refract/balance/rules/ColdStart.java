package dev.refract.balance.rules;

import dev.refract.declare.Declaration;
import dev.refract.declare.Named;
import dev.refract.declare.Param;

/**
 * When a label that nobody declared is established as a class, so that a misspelled label is not copied.
 *
 * <p>It must have been seen {@code clamp(⌈share·t⌉, min_count, max_count)} times after t records, where older
 * sightings count less. On a short stream few sightings are already a large share, so small data sets are balanced
 * from the start. On a long one it needs {@code max_count} sightings within the half-life of {@link DecaySettings},
 * which a label rarer than about {@link VolumeControl#minShare} never has.
 *
 * <p>From there its copies per record grow in a line, up to the burst cap at twice as many sightings. A declared
 * label has up to 2 copies from its first record on and then grows the same way.
 *
 * @param minCount sightings needed at the start of a stream
 * @param maxCount sightings needed at most
 * @param share share of the stream that is established sooner; by default four times {@link VolumeControl#minShare}
 */
@Named(id = "cold_start", doc = "When a class that nobody declared is established, so that a typo is not copied.")
public record ColdStart(
        @Param(doc = "Sightings needed at the start of a stream.", def = "5", min = 1)
        int minCount,

        @Param(doc = "Sightings needed at most.", def = "20", min = 1)
        int maxCount,

        @Param(doc = "Share of the stream that is established sooner.", def = "0.002", min = 0, max = 1)
        double share) {

    /** What a balance has that says nothing else. */
    public static final ColdStart DEFAULT = Declaration.of(ColdStart.class).defaults();

    private static final int DECLARED_COPIES = 2;

    public ColdStart {
        if (minCount < 1 || maxCount < minCount || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "cold_start must have 1 <= min_count <= max_count and a share in [0, 1], found " + minCount + ", "
                            + maxCount + ", " + share);
        }
    }

    /** Sightings that a label needs after {@code tick} records. */
    public int needed(long tick) {
        return (int) Math.max(minCount, Math.min(maxCount, Math.ceil(share * tick)));
    }

    /**
     * Most copies that a record of a class may have.
     *
     * @param sightings the class's records so far, this one included
     * @param joined sightings that were needed when it joined
     * @param declared whether the label is known before it is seen
     * @param burst the cap it grows to
     */
    public double cap(long sightings, int joined, boolean declared, double burst) {
        double grown = 1 + (burst - 1) * (sightings - joined) / joined;
        double least = declared ? DECLARED_COPIES : 1;
        return Math.min(burst, Math.max(least, grown));
    }
}
