package dev.refract.augment.row.mix;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws the row that a copy starts at: by rejection, so that the weights of few rows need be known, and
 * by the weights of all when that has failed for long; of more than 64 rows, by those of 64.
 */
final class SeedSampler {
    private static final int TRIES = 16;
    private static final int MOST_WEIGHED = 64;

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
        int step = 1 + (seeds.size() - 1) / MOST_WEIGHED;
        int first = step == 1 ? 0 : random.nextInt(step);
        double[] sums = new double[(seeds.size() - first + step - 1) / step];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weight.applyAsDouble(seeds.get(first + i * step));
            sums[i] = sum;
        }
        double mark = random.nextDouble() * sum;
        int chosen = 0;
        while (chosen < sums.length && sums[chosen] <= mark) {
            chosen++;
        }
        return chosen < sums.length ? seeds.get(first + chosen * step) : between.own();
    }
}
