package dev.refract.random;

import org.apache.commons.rng.UniformRandomProvider;

/** Whole numbers from {@code low} to {@code high}, both included; {@code low <= high}. */
public record IntRange(int low, int high) {
    public IntRange {
        if (low > high) {
            throw new IllegalArgumentException(
                    "must be [low, high] with low <= high, found [" + low + ", " + high + "]");
        }
    }

    /** A whole number drawn uniformly, ends included. */
    public int draw(UniformRandomProvider random) {
        return (int) (low + random.nextLong((long) high - low + 1));
    }
}
