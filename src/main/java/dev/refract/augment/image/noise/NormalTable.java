package dev.refract.augment.image.noise;

/**
 * A table of the standard normal distribution: the medians of 65,536 equally likely intervals. It gives a
 * normal number for 16 random bits, the same on every machine. The numbers range from -4.32 to 4.32; their
 * mean is 0 and their standard deviation 0.99999.
 */
final class NormalTable {
    /** Number of random bits that choose an interval. */
    static final int BITS = 16;

    private static final int SHARES = 1 << BITS;
    private static final int HALF = SHARES / 2;
    private static final float[] NUMBERS = numbers();

    private NormalTable() {}

    /** The number of an interval; only the lowest {@link #BITS} bits of {@code share} count. */
    static float at(int share) {
        return NUMBERS[share & SHARES - 1];
    }

    /** All numbers times {@code scale}, rounded to integers; {@code scale} is at most 7,000. */
    static short[] whole(double scale) {
        float factor = (float) scale;
        short[] whole = new short[SHARES];
        for (int share = 0; share < HALF; share++) {
            short above = (short) (factor * NUMBERS[HALF + share] + 0.5F);
            whole[HALF + share] = above;
            whole[HALF - 1 - share] = (short) -above;
        }
        return whole;
    }

    private static float[] numbers() {
        float[] numbers = new float[SHARES];
        for (int share = 0; share < HALF; share++) {
            float above = (float) quantile((share + 0.5) / SHARES);
            numbers[HALF + share] = above;
            numbers[HALF - 1 - share] = -above;
        }
        return numbers;
    }

    /**
     * The number that a normal one exceeds with probability 0.5 - {@code beyond}, with an error below 6e-7:
     * PPND7 of algorithm AS 241 (Wichura, Applied Statistics 1988).
     *
     * @param beyond in [0, 0.5)
     */
    private static double quantile(double beyond) {
        if (beyond <= 0.425) {
            double r = 0.180625 - beyond * beyond;
            return beyond
                    * (((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)
                    / (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1);
        }
        double r = Math.sqrt(-StrictMath.log(0.5 - beyond)) - 1.6;
        return (((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777)
                / ((0.12021132975 * r + 0.73700164250) * r + 1);
    }
}
