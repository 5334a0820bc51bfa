package dev.refract.topology;

import dev.refract.augment.Partners;
import dev.refract.copies.CopyMaker;
import dev.refract.random.Address;
import dev.refract.sample.Sample;
import dev.refract.topology.record.SourceRecord;
import java.util.List;
import java.util.function.Supplier;

/** Decides how many records of the training stream a training sample becomes. */
public interface Ration {

    /**
     * Decides without changing anything.
     *
     * @param place the sample's address, worked out when asked for; where copies draw, so only its own
     *     number and its child 0 are free
     * @throws dev.refract.sample.DataFault when the sample has no class to be counted under
     */
    Share shareOf(Sample sample, Supplier<Address> place);

    /**
     * Writes down what came of the last share that was decided.
     *
     * @param in the source record it was decided for
     */
    void commit(Granted granted, SourceRecord in);

    /** The earlier training samples that copies of {@code origin} may be mixed with. */
    default Partners partners(Sample origin) {
        return Partners.NONE;
    }

    /** A decision. */
    interface Share {
        /** Whether the original itself goes out. */
        boolean original();

        /** Which copies go out beside or instead of it. */
        CopyMaker.CopyOrder copies();

        /** Copies of earlier records that go out with it. */
        List<Pulled> pulled();
    }

    /**
     * A copy of an earlier record.
     *
     * @param origin that record as it came
     * @param copy which copy of it
     */
    record Pulled(SourceRecord origin, CopyMaker.CopyOrder copy) {}

    /**
     * What came of a share.
     *
     * @param sample the sample it was decided for
     * @param own records of that sample that go out, original included; fewer than granted where gates
     *     refused copies
     * @param pulled copies of earlier records that go out
     */
    record Granted(Share share, Sample sample, int own, int pulled) {}

    /** The same for every sample: without balance. */
    record Fixed(boolean original, CopyMaker.CopyOrder copies) implements Ration, Ration.Share {
        @Override
        public Share shareOf(Sample sample, Supplier<Address> place) {
            return this;
        }

        @Override
        public List<Pulled> pulled() {
            return List.of();
        }

        @Override
        public void commit(Granted granted, SourceRecord in) {}
    }
}
