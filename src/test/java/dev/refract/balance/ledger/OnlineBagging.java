package dev.refract.balance.ledger;

import dev.refract.simulate.DistanceMeter;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Online bagging for class imbalance (Wang, Minku and Yao 2013 to 2016), one learner's share of it: a
 * record is repeated by a Poisson number whose mean compares decayed class sizes.
 */
final class OnlineBagging implements Sampler {
    enum Kind {
        /** MOOB: λ = w_max / w_y. */
        OVER,
        /** MUOB: λ = w_min / w_y. */
        UNDER
    }

    private final Kind kind;
    private final double theta;
    private final Map<String, Double> sizes = new TreeMap<>();

    /**
     * @param theta what a class size keeps of itself per record, .9 in the papers
     */
    OnlineBagging(Kind kind, double theta) {
        this.kind = kind;
        this.theta = theta;
    }

    @Override
    public void take(String label, UniformRandomProvider random, DistanceMeter out) {
        sizes.replaceAll((name, size) -> theta * size);
        sizes.merge(label, 1 - theta, Double::sum);
        double pivot = sizes.values().stream()
                .mapToDouble(size -> size)
                .reduce(kind == Kind.OVER ? Math::max : Math::min)
                .orElseThrow();
        out.emit(label, RiverSampler.poisson(pivot / sizes.get(label), random));
    }
}
