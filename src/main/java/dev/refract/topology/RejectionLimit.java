package dev.refract.topology;

import dev.refract.spec.Limits;
import dev.refract.topology.application.TooManyRejectedException;

/**
 * Stops the pipeline when too many records are refused, because a broken deployment must not drain a
 * topic into the dead letters. Counts in windows of records, per task; a window that a restart cuts
 * short begins anew.
 */
final class RejectionLimit {
    private final Limits limits;
    private int records;
    private int refused;

    RejectionLimit(Limits limits) {
        this.limits = limits;
    }

    /** Counts one record. */
    void count(boolean wasRefused) {
        if (records == limits.rejectedWindow()) {
            records = 0;
            refused = 0;
        }
        records++;
        if (wasRefused) {
            refused++;
            check();
        }
    }

    private void check() {
        if (refused > limits.maxRejectedShare() * limits.rejectedWindow()) {
            throw new TooManyRejectedException("stopped: " + refused + " of the last " + records
                    + " records were refused, more than max_rejected_share " + limits.maxRejectedShare() + " of "
                    + limits.rejectedWindow() + "; see the reasons in the dead-letter topic");
        }
    }
}
