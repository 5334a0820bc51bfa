package dev.refract.balance.ledger;

import dev.refract.simulate.DistanceMeter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/**
 * The three random samplers of River, from their formulas: a record is accepted or repeated by
 * {@code f_y / n_y}, its wanted share over its count since the beginning, relative to a pivot class. Uniform
 * over classes that must be known beforehand; a class not seen yet has no count and is no pivot.
 */
final class RiverSampler implements Sampler {
    enum Kind {
        UNDER,
        OVER,
        BOTH
    }

    private final Kind kind;
    private final double wanted;
    private final Map<String, Long> counts = new TreeMap<>();
    private long total;

    RiverSampler(Kind kind, List<String> classes) {
        this.kind = kind;
        this.wanted = 1.0 / classes.size();
    }

    @Override
    public void take(String label, UniformRandomProvider random, DistanceMeter out) {
        counts.merge(label, 1L, Long::sum);
        total++;
        double own = counts.get(label);
        double least = counts.values().stream().mapToLong(n -> n).min().orElseThrow();
        double most = counts.values().stream().mapToLong(n -> n).max().orElseThrow();
        int copies = switch (kind) {
            // α = (f_y/n_y)·(n_p/f_p) of the class that is scarcest for its share
            case UNDER -> random.nextDouble() < least / own ? 1 : 0;
            // λ = (n_p/f_p)·(f_y/n_y) of the most plentiful, which passes once
            case OVER -> own == most ? 1 : poisson(most / own, random);
            // λ = f_y·n/n_y
            case BOTH -> poisson(wanted * total / own, random);
        };
        out.emit(label, copies);
    }

    static int poisson(double mean, UniformRandomProvider random) {
        return mean == 0 ? 0 : PoissonSampler.of(random, mean).sample();
    }
}
