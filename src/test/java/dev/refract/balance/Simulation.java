package dev.refract.balance;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;

/** A ledger run over a stream, and what came of it. */
record Simulation(Scenario.Stream stream, Refract refract, Meter meter) {

    static Simulation run(Scenario.Stream stream, BalanceRules rules, long seed) {
        return run(stream, rules, ReservoirRules.DEFAULT, seed);
    }

    static Simulation run(Scenario.Stream stream, BalanceRules rules, ReservoirRules reservoirs, long seed) {
        Refract refract = new Refract(rules, reservoirs);
        return new Simulation(stream, refract, measure(stream, refract, seed));
    }

    /** Runs any sampler over a stream. */
    static Meter measure(Scenario.Stream stream, Sampler sampler, long seed) {
        Meter meter = new Meter(stream);
        UniformRandomProvider random = new L64X128Mix(seed, 2, 3, 5);
        for (String label : stream.labels()) {
            sampler.take(label, random, meter);
            meter.next();
        }
        return meter;
    }

    Ledger ledger() {
        return refract.ledger;
    }

    /** The mean distance of all windows to the target. */
    double windowDistance() {
        return meter.distanceFrom(0);
    }

    /** Copies made over copies that the volume asked for. */
    double volumeKept() {
        return ledger().copies() / ledger().copiesDue();
    }

    /** The distance of all that was made to the target at the end. */
    double distance() {
        return ledger().made().distance(stream.uniform(stream.labels().size() - 1));
    }
}
