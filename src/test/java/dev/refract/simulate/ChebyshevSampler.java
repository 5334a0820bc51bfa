package dev.refract.simulate;

import java.util.SplittableRandom;

/**
 * The two Chebyshev samplers of River, from the formulas of Aminian, Ribeiro and Gama, "Chebyshev approaches for
 * imbalanced data streams regression models", DMKD 2021: with the mean μ and deviation σ of the values so far, a value is
 * as rare as t = |y − μ|/σ is large, because P(|Y − μ| ≥ tσ) ≤ 1/t². The under-sampler passes a value with the
 * probability 1 − 1/t², and of every common value (t ≤ 1) passes as many as rare ones have passed; the over-sampler
 * repeats a value ⌈t⌉ times.
 */
final class ChebyshevSampler {
    private final boolean over;
    private final SplittableRandom random;
    private long count;
    private double mean;
    private double squares;
    private long rarePassed;
    private long commonPassed;

    /** Takes what becomes of a value. */
    interface Outcome {
        void take(double value, int copies);
    }

    ChebyshevSampler(boolean over, long seed) {
        this.over = over;
        this.random = new SplittableRandom(seed);
    }

    void run(double[] values, Outcome outcome) {
        for (double value : values) {
            outcome.take(value, copies(value));
        }
    }

    private int copies(double value) {
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
        double deviation = Math.sqrt(squares / count);
        double t = deviation == 0 ? 0 : Math.abs(value - mean) / deviation;
        return over ? Math.max(1, (int) Math.ceil(t)) : passed(t);
    }

    private int passed(double t) {
        if (t > 1) {
            boolean passes = random.nextDouble() < 1 - 1 / (t * t);
            rarePassed += passes ? 1 : 0;
            return passes ? 1 : 0;
        }
        if (commonPassed < rarePassed) {
            commonPassed++;
            return 1;
        }
        return 0;
    }
}
