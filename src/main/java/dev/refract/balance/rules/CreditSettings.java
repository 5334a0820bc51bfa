package dev.refract.balance.rules;

/**
 * How a class turns credit into copies.
 *
 * @param maxCopies B: copies of one record at most, and half of what a class can save up; three times the mean cap
 *     by default. It is a cap of its own: with one cap for both, the mix stays 2 to 4 times further from the target
 * @param gain η in (0, 1]: part of what a class is ahead or behind that one record settles. A smaller one spreads
 *     copies over more records, a larger one follows the target closer
 * @param maxDebt D: copies that an oversampled class may be overdrawn, beyond what anticipation overdraws, before an
 *     original is dropped
 */
public record CreditSettings(int maxCopies, double gain, double maxDebt) {

    private static final int MAX_PER_MEAN = 3;

    /** What a balance has that says nothing else. */
    public static final CreditSettings DEFAULT = forMeanCopies(Double.parseDouble(BalanceDefaults.MAX_MEAN_COPIES));

    public CreditSettings {
        if (maxCopies < 1) {
            throw new IllegalArgumentException("max_copies must be at least 1, found " + maxCopies);
        }
        if (!(gain > 0 && gain <= 1)) {
            throw new IllegalArgumentException("gain must be in (0, 1], found " + gain);
        }
        if (!(maxDebt >= 0 && maxDebt <= 1e9)) {
            throw new IllegalArgumentException("max_debt must be in [0, 1e9], found " + maxDebt);
        }
    }

    /** The defaults with the burst cap that fits a mean cap: three times it. */
    public static CreditSettings forMeanCopies(double maxMeanCopies) {
        return new CreditSettings(
                maxCopies(maxMeanCopies),
                Double.parseDouble(BalanceDefaults.GAIN),
                Double.parseDouble(BalanceDefaults.MAX_DEBT));
    }

    /** The burst cap that fits a mean cap, unless another is declared. */
    public static int maxCopies(double maxMeanCopies) {
        return (int) Math.ceil(MAX_PER_MEAN * maxMeanCopies);
    }

    /** Credit that a class can hold. */
    public double maxCredit() {
        return 2.0 * maxCopies;
    }

    /**
     * Copies of a record whose class needs at least one copy per record.
     *
     * <p>A class that is on target has half its mean rate in credit when a record arrives and is half of
     * it overdrawn afterwards, so the record gets the mean rate plus {@code gain} of the difference. An
     * original is kept while the class is not overdrawn by more than the debt limit beyond the point
     * where this gives nothing.
     *
     * @param mean mean copies per record that the target asks for, r̄ at least 1
     * @param cap the class's own burst cap, from 1 to {@code maxCopies}
     * @param u uniform in [0, 1)
     */
    public int oversampled(double credit, double mean, double cap, double u) {
        double rate = Math.min(mean, maxCopies);
        double settled = rate + gain * (credit - rate / 2);
        int copies = rounded(Math.min(cap, settled), u);
        double floor = rate / 2 - rate / gain - maxDebt;
        return copies == 0 && credit > floor ? 1 : copies;
    }

    /** Copies of a record whose class has more records than the target wants: all credit, mostly 0 or 1. */
    public int undersampled(double credit, double cap, double u) {
        return rounded(Math.min(cap, credit), u);
    }

    /** Stochastic rounding: the mean is {@code value}; what is cut off or added stays in the credit. */
    public static int rounded(double value, double u) {
        return (int) Math.max(0, Math.floor(value + u));
    }
}
