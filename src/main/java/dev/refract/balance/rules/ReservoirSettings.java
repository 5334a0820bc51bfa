package dev.refract.balance.rules;

import dev.refract.declare.Declaration;
import dev.refract.declare.Named;
import dev.refract.declare.Param;

/**
 * What a class's reservoir keeps and how far it may be drawn on.
 *
 * @param capacity M: records kept per class. With payloads of at most s bytes kept beside
 *     them a class never takes more than M·s, and an inserted record replaces one
 * @param halfLife H: positions after which a record is half as likely to be kept. A class
 *     of share p then inserts M·ln2/(H·p) of its records, at most all
 * @param maxUses U: copies drawn from one record at most
 * @param maxAge A_max: positions after which a record is not drawn any more
 */
@Named(id = "reservoir", doc = "What is kept of every class, to draw further copies from.")
public record ReservoirSettings(
        @Param(doc = "Records kept per class.", def = "256", min = 1)
        int capacity,

        @Param(doc = "Source records after which one is half as likely to be kept.", def = "5000", min = 1)
        double halfLife,

        @Param(doc = "Copies drawn from one record at most.", def = "20", min = 0)
        int maxUses,

        @Param(doc = "Source records after which one is not drawn any more.", def = "100000", min = 0)
        long maxAge) {

    /** What a reservoir has that says nothing else. */
    public static final ReservoirSettings DEFAULT =
            Declaration.of(ReservoirSettings.class).defaults();

    public ReservoirSettings {
        if (capacity < 1 || !(halfLife > 0) || maxUses < 0 || maxAge < 0) {
            throw new IllegalArgumentException(
                    "reservoir must have capacity at least 1, half_life above 0, max_uses and max_age at least 0, found "
                            + capacity + ", " + halfLife + ", " + maxUses + ", " + maxAge);
        }
    }

    /**
     * The priority of a record: t·ln2/H - ln(-ln u), the logarithm of the key of Efraimidis and Spirakis
     * (2006) for a weight that doubles every H positions. The M records with the largest priorities are a
     * sample in which a record counts half as much per half-life of age, whatever the order of arrival.
     *
     * @param position the record's place in its stream
     * @param u uniform in [0, 1), a pure function of the record's address
     */
    public double priority(long position, double u) {
        return position * StrictMath.log(2) / halfLife - StrictMath.log(-StrictMath.log(u));
    }
}
