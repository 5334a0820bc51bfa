package dev.refract.augment.image.noise;

/**
 * Counts of a Poisson distribution by inversion: the number of partial sums that a uniform number reaches,
 * searched from the start given by a guide table (Chen and Asau, AIIE Transactions 1974).
 */
final class PoissonTable {
    private static final int GUIDES = 256;

    private final double[] sums;
    private final int[] guide = new int[GUIDES];

    /** @param mean expected count, below 700 */
    PoissonTable(double mean) {
        sums = new double[(int) (mean + 8 * Math.sqrt(mean) + 10)];
        double term = StrictMath.exp(-mean);
        double sum = 0;
        for (int count = 0; count < sums.length; count++) {
            sum += term;
            sums[count] = sum;
            term *= mean / (count + 1);
        }
        for (int share = 1; share < GUIDES; share++) {
            guide[share] = reached((double) share / GUIDES, guide[share - 1]);
        }
    }

    /** The count at {@code even}, which is in [0, 1). */
    int count(double even) {
        return reached(even, guide[(int) (even * GUIDES)]);
    }

    private int reached(double even, int atLeast) {
        int count = atLeast;
        while (count < sums.length && sums[count] <= even) {
            count++;
        }
        return count;
    }
}
