package dev.refract.topology;

import dev.refract.sample.Sample;

/** Decides how many records of the training stream a training sample becomes. */
interface Ration {

    /**
     * Decides without changing anything.
     *
     * @param u the sample's number in [0, 1), uniform and fixed by its address
     * @throws dev.refract.sample.DataFault when the sample has no class to be counted under
     */
    Share shareOf(Sample sample, double u);

    /**
     * Writes down what came of {@code share}, the last one decided.
     *
     * @param published records of the training stream that did go out, original included; fewer than
     *     granted where gates refused copies
     */
    void commit(Share share, int published);

    /** A decision. */
    interface Share {
        /** Whether the original itself goes out. */
        boolean original();

        /** How many copies go out beside or instead of it. */
        CopyMaker.Order copies();
    }

    /** The same for every sample: without balance. */
    record Fixed(boolean original, CopyMaker.Order copies) implements Ration, Ration.Share {
        @Override
        public Share shareOf(Sample sample, double u) {
            return this;
        }

        @Override
        public void commit(Share share, int published) {}
    }
}
