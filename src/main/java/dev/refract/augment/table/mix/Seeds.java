package dev.refract.augment.table.mix;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;

/** Draws the row that a copy starts at, by rejection: the weights need not be known of all rows. */
final class Seeds {
    /** Rows that are tried before the row that is copied is taken. */
    private static final int TRIES = 64;

    private Seeds() {}

    /**
     * A row of the class, drawn in proportion to its weight.
     *
     * @param weight in [0, 1]
     * @return the row that is copied, when every row that was tried was passed over
     */
    static Member draw(Interpolation between, ToDoubleFunction<Member> weight, UniformRandomProvider random) {
        List<Member> seeds = between.seeds();
        for (int i = 0; i < TRIES; i++) {
            Member seed = seeds.get(random.nextInt(seeds.size()));
            if (random.nextDouble() < weight.applyAsDouble(seed)) {
                return seed;
            }
        }
        return between.own();
    }
}
