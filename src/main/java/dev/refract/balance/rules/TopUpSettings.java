package dev.refract.balance.rules;

import dev.refract.declare.Named;
import dev.refract.declare.Param;

/**
 * Making up for a class that is silent or comes in bursts: copies of records it had before, drawn from
 * its reservoir (rule 7 of the reference). The sweep's hand asks for them when the class's credit
 * says that it is late, at most twice as many as it is paid in one turn.
 *
 * @param lateness the class is late when its credit exceeds this many mean records' worth; default 2
 * @param least and exceeds this many copies; default 10
 */
@Named(id = "pull", doc = "Further copies of earlier records for a class that is silent or comes in bursts.")
public record TopUpSettings(
        @Param(doc = "A class is late when it is owed more than this many mean records' worth.", def = "2", min = 0)
        double lateness,

        @Param(doc = "And more than this many copies.", def = "10", min = 1)
        double least) {

    /** Late by two mean records and ten copies. */
    public static final TopUpSettings DEFAULT = new TopUpSettings(2, 10);

    private static final double CATCHING_UP = 2;

    public TopUpSettings {
        if (!(lateness >= 0 && least >= 1)) {
            throw new IllegalArgumentException(
                    "pulling must have lateness at least 0 and least at least 1, found " + lateness + ", " + least);
        }
    }

    /**
     * Copies to draw now.
     *
     * @param credit the class's credit, paid up to now
     * @param mean copies per record that the target asks for, at most the mean cap
     * @param paid copies that the class is paid in one turn of the hand
     */
    public int copies(double credit, double mean, double paid) {
        if (credit <= Math.max(least, lateness * mean)) {
            return 0;
        }
        return (int) Math.min(Math.floor(credit), Math.ceil(CATCHING_UP * paid));
    }
}
