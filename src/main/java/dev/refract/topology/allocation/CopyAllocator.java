package dev.refract.topology.allocation;

import dev.refract.augment.Partners;
import dev.refract.random.Address;
import dev.refract.sample.Sample;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.DecodedSample;
import java.util.function.Supplier;

/** Decides how many samples of the training stream a training sample becomes. Belongs to one task. */
public interface CopyAllocator {
    /**
     * Decides without changing anything; {@link Allocation#commit} books it.
     *
     * @param decoded the sample
     * @param address the sample's address, worked out when it is asked for. Copies draw below it, so only its own
     *     number and its child 0 are free
     * @throws dev.refract.sample.DataFault when the sample has no class to be counted under
     */
    Allocation allocate(DecodedSample decoded, Supplier<Address> address);

    /**
     * The samples that copies of {@code origin} may be mixed with when they leave later than the sample.
     *
     * @param position {@link Allocation.Place#position} of the sample
     */
    Partners partners(Sample origin, long position);

    /**
     * Gives back what was charged for copies that were not published after all.
     *
     * @param row {@link Allocation.Place#row} of their sample
     * @param copies at least 1
     */
    void refund(String row, int copies);

    /** Says that nobody will ask for {@link #partners} at an earlier position than this one. */
    void release(long position);

    /** Lets go of a sample whose content no longer holds: from now on nothing is made of it. */
    void forget(String id);
}
