package dev.refract.balance.rules;

import dev.refract.declare.Declaration;
import dev.refract.declare.Named;
import dev.refract.declare.Param;

/**
 * Copies of earlier records, drawn from the reservoir of a class that is silent or comes in bursts. The clock hand
 * asks for them when the class's credit shows that it lags behind, at most twice as many as the class is paid in one
 * turn.
 *
 * @param maxLag the class lags behind when its credit exceeds this many times its mean copies per record, at least 0
 * @param minCopies and exceeds this many copies, at least 1
 */
@Named(id = "top_up", doc = "Further copies of earlier records for a class that is silent or comes in bursts.")
public record TopUpSettings(
        @Param(
                doc = "A class lags when its credit exceeds this many times its mean copies per record.",
                def = "2",
                min = 0)
        double maxLag,

        @Param(doc = "A class lags only when its credit also exceeds this many copies.", def = "10", min = 1)
        double minCopies) {

    /** What a top-up has that says nothing else. */
    public static final TopUpSettings DEFAULT =
            Declaration.of(TopUpSettings.class).defaults();

    private static final double CATCHING_UP = 2;

    public TopUpSettings {
        if (!(maxLag >= 0 && minCopies >= 1)) {
            throw new IllegalArgumentException("top_up must have max_lag at least 0 and min_copies at least 1, found "
                    + maxLag + ", " + minCopies);
        }
    }

    /**
     * Copies to draw now.
     *
     * @param credit the class's credit, refilled up to now
     * @param mean copies per record that the target asks for, at most the mean cap
     * @param paid copies that the class is paid in one turn of the hand
     */
    public int copies(double credit, double mean, double paid) {
        if (credit <= Math.max(minCopies, maxLag * mean)) {
            return 0;
        }
        return (int) Math.min(Math.floor(credit), Math.ceil(CATCHING_UP * paid));
    }
}
