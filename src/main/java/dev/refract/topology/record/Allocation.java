package dev.refract.topology.record;

import dev.refract.copies.CopyOrder;
import java.util.List;

/**
 * How many samples one training sample becomes: decided, but not booked. An allocation that nobody commits
 * leaves no trace, so a sample that proves unusable afterwards costs its class nothing.
 *
 * @param own the sample itself and its copies
 * @param original whether the sample itself is published
 * @param topUps copies of earlier samples, one each, for a class that lags behind its target
 * @param place where the sample stands in the balance
 * @param booking books in the stores what is really published
 */
public record Allocation(CopyTask own, boolean original, List<CopyTask> topUps, Place place, Booking booking)
        implements AugmentInput {
    public Allocation {
        topUps = List.copyOf(topUps);
    }

    /**
     * Where a sample stands in the balance.
     *
     * @param row key of the ledger's row that is charged for its copies; empty without a balance
     * @param position its place in the stream, by which reservoirs tell earlier samples from later ones
     */
    public record Place(String row, long position) {
        /** For a number of copies that depends on no state. */
        public static final Place NONE = new Place("", 0);
    }

    /** The same with other copies of the sample itself, and another booking. */
    public Allocation with(CopyOrder order, Booking other) {
        return new Allocation(own.with(order), original, topUps, place, other);
    }

    /** Books an allocation once it is known how much of it is published. */
    @FunctionalInterface
    public interface Booking {
        /** Books nothing: for a number of copies that depends on no state. */
        Booking NONE = published -> {};

        /**
         * Books what is published. Call it at most once, in the task that made the allocation, before the task's
         * next allocation.
         */
        void commit(Published published);
    }

    /**
     * What is published of an allocation; less than it allows where gates refuse copies.
     *
     * @param own records of the sample itself, its original included
     * @param topUps copies of earlier samples
     */
    public record Published(int own, int topUps) {}

    /** The most samples that this allocation publishes of the sample itself. */
    public int samples() {
        return own.order().count() + (original ? 1 : 0);
    }

    /** Books what is published; see {@link Booking#commit}. */
    public void commit(Published published) {
        booking.commit(published);
    }
}
