package dev.refract.random;

import org.apache.commons.rng.UniformRandomProvider;

/** Draws from Beta distributions, bit for bit the same on every machine. */
public final class Beta {
    private Beta() {}

    /**
     * A number in [0, 1] from the Beta distribution with both parameters {@code alpha}, which is
     * symmetric: near the middle for large ones, near the ends for small ones, uniform for 1.
     *
     * @param alpha above 0
     */
    public static double draw(double alpha, UniformRandomProvider random) {
        double one = logGamma(alpha, random);
        double other = logGamma(alpha, random);
        return 1 / (1 + StrictMath.exp(other - one));
    }

    /**
     * The logarithm of a Gamma variable of scale 1: Marsaglia and Tsang, "A Simple Method for Generating
     * Gamma Variables", ACM TOMS 2000. Logarithms keep small shapes from vanishing.
     */
    private static double logGamma(double shape, UniformRandomProvider random) {
        if (shape < 1) {
            return logGamma(shape + 1, random) + StrictMath.log(1 - random.nextDouble()) / shape;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = Normal.draw(random);
            double root = 1 + c * x;
            double v = root * root * root;
            if (root > 0 && StrictMath.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return StrictMath.log(d) + StrictMath.log(v);
            }
        }
    }
}
