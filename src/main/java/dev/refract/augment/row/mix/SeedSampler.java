package dev.refract.augment.row.mix;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws the row that a copy starts at: by rejection, so that the weights of few rows need be known, and
 * by the weights of all when that has failed for long.
 */
final class SeedSampler {
    private static final int TRIES = 16;

    private SeedSampler() {}

    /**
     * A row of the class, drawn in proportion to its weight.
     *
     * @param weight in [0, 1]
     * @return the row that is copied, when no row has any weight
     */
    static CandidateRow draw(
            SmoteSampler between, ToDoubleFunction<CandidateRow> weight, UniformRandomProvider random) {
        List<CandidateRow> seeds = between.seeds();
        for (int i = 0; i < TRIES; i++) {
            CandidateRow seed = seeds.get(random.nextInt(seeds.size()));
            if (random.nextDouble() < weight.applyAsDouble(seed)) {
                return seed;
            }
        }
        double[] sums = new double[seeds.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weight.applyAsDouble(seeds.get(i));
            sums[i] = sum;
        }
        double mark = random.nextDouble() * sum;
        int chosen = 0;
        while (chosen < sums.length && sums[chosen] <= mark) {
            chosen++;
        }
        return chosen < sums.length ? seeds.get(chosen) : between.own();
    }
}
