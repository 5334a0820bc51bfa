package dev.refract.topology.record;

import dev.refract.augment.Partners;
import dev.refract.copies.CopyOrder;

/**
 * One copy of a sample that was published before.
 *
 * @param origin the sample, in memory
 * @param order which copy of it; counts one
 * @param partners earlier training samples that it may be mixed with
 * @param later how many copies of the sample leave after it
 * @param result told what becomes of it
 */
public record OwedCopy(OpenOrigin origin, CopyOrder order, Partners partners, int later, Result result) {

    /** Takes what becomes of an owed copy: one call, while the copy is being forwarded. */
    public interface Result {
        /** It is on its way. */
        void published();

        /** It is refused. */
        void refused();

        /** It cannot be made, and neither can the copies after it. */
        void abandoned();
    }
}
