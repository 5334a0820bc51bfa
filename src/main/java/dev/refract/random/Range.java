package dev.refract.random;

import org.apache.commons.rng.UniformRandomProvider;

/** A closed interval to draw from; {@code low <= high}, both finite. */
public record Range(double low, double high) {
    public Range {
        if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(
                    "must be [low, high] with low <= high, found [" + low + ", " + high + "]");
        }
    }

    /** A number drawn uniformly from the interval. */
    public double draw(UniformRandomProvider random) {
        return low + (high - low) * random.nextDouble();
    }
}
