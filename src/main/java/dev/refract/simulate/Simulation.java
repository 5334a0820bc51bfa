package dev.refract.simulate;

import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ReservoirSettings;

/**
 * A balance that was run over a stream of labels, and its measurements.
 *
 * @param rules it followed
 * @param sampler as it is after the last label
 * @param meter what was measured
 */
public record Simulation(LabelStream stream, BalanceRules rules, LedgerSampler sampler, DistanceMeter meter) {

    /** Runs the rules over the stream. */
    public static Simulation run(LabelStream stream, BalanceRules rules, ReservoirSettings reservoirs, Draws draws) {
        LedgerSampler sampler =
                new LedgerSampler(rules, reservoirs, stream.counts().isPresent());
        DistanceMeter meter = new DistanceMeter(stream, rules.target(), rules.declared());
        for (int record = 0; record < stream.labels().size(); record++) {
            String label = stream.labels().get(record);
            if (stream.counts().isPresent()) {
                sampler.take(label, stream.at(record), draws.next(), meter);
            } else {
                sampler.take(label, draws.next(), meter);
            }
            meter.next();
        }
        return new Simulation(stream, rules, sampler, meter);
    }

    /** The ledger as it is at the end. */
    public Ledger ledger() {
        return sampler.ledger();
    }

    /** The mean distance of all windows to the target. */
    public double windowDistance() {
        return meter.distanceFrom(0);
    }

    /** The distance of all that was made to the target at the end. */
    public double distance() {
        return meter.out().distance(meter.wanted());
    }

    /** Copies per record that the volume asked for in the mean, its caps applied. */
    public double volumeDue() {
        return ledger().copiesDue() / ledger().records();
    }

    /** Copies made over copies that the volume asked for. */
    public double volumeKept() {
        return ledger().copies() / ledger().copiesDue();
    }
}
