package dev.refract.topology.processor;

import dev.refract.spec.Limits;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Stops the pipeline when too many records are refused, because a broken deployment must not drain a topic into
 * the dead letters. It looks at the last {@code rejected_window} offsets of one task's partition, so it depends on
 * the records alone; a restart begins anew.
 */
final class RejectionLimit {
    private final Limits limits;
    private final Deque<Long> refused = new ArrayDeque<>();

    RejectionLimit(Limits limits) {
        this.limits = limits;
    }

    /**
     * Counts a refused record.
     *
     * @param offset its offset in its partition
     * @throws TooManyRejectedException when it is one too many
     */
    void refused(long offset) {
        while (!refused.isEmpty() && refused.peekFirst() <= offset - limits.rejectedWindow()) {
            refused.removeFirst();
        }
        refused.addLast(offset);
        if (refused.size() > limits.maxRejectedShare() * limits.rejectedWindow()) {
            throw new TooManyRejectedException("stopped: " + refused.size() + " of the last "
                    + Math.min(limits.rejectedWindow(), offset + 1)
                    + " records were refused, more than max_rejected_share " + limits.maxRejectedShare() + " of "
                    + limits.rejectedWindow() + "; see the reasons in the dead-letter topic");
        }
    }
}
