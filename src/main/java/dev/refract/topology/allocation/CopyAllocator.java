package dev.refract.topology.allocation;

import dev.refract.random.Address;
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

    /** Lets go of a sample whose content no longer holds: from now on nothing is made of it. */
    void forget(String id);
}
