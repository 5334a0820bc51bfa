package dev.refract.balance.ledger;

import dev.refract.simulate.DistanceMeter;
import org.apache.commons.rng.UniformRandomProvider;

/** Something that decides how many samples a record becomes. */
interface Sampler {
    /** Takes the next record and reports its samples to {@code out}. */
    void take(String label, UniformRandomProvider random, DistanceMeter out);
}
