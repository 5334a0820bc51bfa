package dev.refract.random;

import org.apache.commons.rng.UniformRandomProvider;

/** Draws from the standard normal distribution, bit for bit the same on every machine. */
public final class Normal {
    private Normal() {}

    /** A number with mean 0 and standard deviation 1, by the polar method (Marsaglia and Bray, SIAM Review 1964). */
    public static double draw(UniformRandomProvider random) {
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }
}
