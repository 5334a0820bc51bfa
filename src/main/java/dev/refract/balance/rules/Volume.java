package dev.refract.balance.rules;

import dev.refract.declare.Family;
import dev.refract.declare.Named;
import dev.refract.declare.Param;

/**
 * How much comes out for what goes in, before the caps of {@link BalanceRules}.
 *
 * <p>{@code p̂/T} of a class is the volume at which its records become one copy each on average.
 */
@Family(noun = "a volume", untagged = "factor")
public sealed interface Volume {

    /**
     * Copies wanted per record.
     *
     * @param lowest the smallest p̂/T among the classes that steer, infinite when there is none
     * @param highest the largest, 0 when there is none
     */
    double requested(double lowest, double highest);

    /**
     * A fixed number of copies per record: 1 keeps the size of the stream, 3 is a budget of three.
     *
     * @param factor above 0
     */
    @Named(id = "factor", doc = "A fixed number of copies per record.")
    record Factor(
            @Param(doc = "1 keeps the size of the stream.", min = 0, shorthand = true, example = "1.0")
            double factor) implements Volume {
        public Factor {
            if (!(factor > 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("volume must be above 0, found " + factor);
            }
        }

        @Override
        public double requested(double lowest, double highest) {
            return factor;
        }
    }

    /** Pure under-sampling: the scarcest class is kept as it is and the others are thinned to it. */
    @Named(id = "under", doc = "The scarcest class as it is, the others thinned to it.")
    record Under() implements Volume {
        @Override
        public double requested(double lowest, double highest) {
            return Double.isInfinite(lowest) ? 1 : lowest;
        }
    }

    /** Pure over-sampling: the most plentiful class is kept as it is and the others are copied up to it. */
    @Named(id = "over", doc = "The most plentiful class as it is, the others copied up to it.")
    record Over() implements Volume {
        @Override
        public double requested(double lowest, double highest) {
            return highest == 0 ? 1 : highest;
        }
    }
}
