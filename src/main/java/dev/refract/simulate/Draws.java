package dev.refract.simulate;

import dev.refract.random.Address;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;

/** Where the random numbers of a simulation come from; to be used once. */
public interface Draws {

    /**
     * The numbers of one record, both uniform in [0, 1).
     *
     * @param copies rounds the number of copies
     * @param kept decides whether the reservoir keeps the record
     */
    record Draw(double copies, double kept) {}

    /** The numbers of the next record. */
    Draw next();

    /** Numbers without a place, the same for the same seed. */
    static Draws seeded(long seed) {
        UniformRandomProvider random = new L64X128Mix(seed, 2, 3, 5);
        return () -> new Draw(random.nextDouble(), random.nextDouble());
    }

    /** The numbers that a pipeline draws at these places, one a record. */
    static Draws at(List<Address> places) {
        Iterator<Address> next = places.iterator();
        return () -> {
            Address place = next.next();
            return new Draw(place.uniform(), place.child(0).uniform());
        };
    }
}
