package dev.refract.balance.rules;

import dev.refract.declare.Family;
import dev.refract.declare.Named;
import dev.refract.declare.Param;

/**
 * Whose mix follows the target: that of every partition, or that of all partitions together.
 *
 * <p>If each partition follows the target, so does their union, but only as long as each sees every
 * class. A class that lives on two partitions of four gets half of its share.
 */
@Family(noun = "a mode")
public sealed interface BalanceMode {

    /** Each partition on its own: nothing to wait for, and the same whenever it is run again. */
    @Named(id = "local", doc = "Every partition follows the target on its own.")
    record Local() implements BalanceMode {}

    /**
     * All partitions together, by {@link dev.refract.balance.rounds.CountRound}s. Which record is the first under a
     * new round depends on the run; a run's {@link dev.refract.balance.rounds.RoundLog} repeats it.
     *
     * @param countInterval records of a partition between two {@link dev.refract.balance.rounds.PartitionCounts}s
     */
    @Named(
            id = "shared",
            doc = "All partitions together follow the target: each reports its class counts to the others.")
    record Shared(
            @Param(doc = "Records of a partition between two of its counts.", def = "1000", min = 1, max = 1000000000)
            int countInterval)
            implements BalanceMode {
        /** The first counts come early, so that the stream does not begin out of balance. */
        private static final long EARLIEST = 64;

        /** Whether a partition reports its counts after so many records: 64, 128, 256 …, then every {@link #countInterval}. */
        public boolean reportsAt(long records) {
            return records % countInterval == 0
                    || (records >= EARLIEST && records < countInterval && Long.bitCount(records) == 1);
        }
    }
}
