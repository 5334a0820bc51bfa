package dev.refract.balance.ledger;

import java.util.Optional;

/**
 * What the clock hand finds in its slot, and what it does about it.
 *
 * @param row the class there, up to date; empty when there is none or it was removed
 * @param changed whether that row differs in more than its counters, or was removed
 * @param removed key of the class that was removed
 * @param topUp copies wanted from the class's reservoir
 */
record SlotVisit(Optional<ClassRow> row, boolean changed, Optional<String> removed, Optional<TopUp> topUp) {
    /** A weight that has moved by more than this part is brought up to date. */
    private static final double MOVED = .05;

    /** An empty slot. */
    static final SlotVisit NOTHING = new SlotVisit(Optional.empty(), false, Optional.empty(), Optional.empty());

    /** Removes an expired class, or brings its weight up to date. */
    static SlotVisit of(Optional<ClassRow> found, ClassEstimator now, VirtualTime time) {
        if (found.isEmpty()) {
            return NOTHING;
        }
        ClassRow row = now.current(found.get());
        if (row.counts().expired()) {
            return new SlotVisit(Optional.empty(), true, Optional.of(row.key()), Optional.empty());
        }
        double weight = row.bucket().weight();
        double moved = row.member() ? now.weight(row) : weight;
        boolean changed = Math.abs(moved - weight) > MOVED * weight;
        ClassRow seen = changed ? row.with(now.refilled(row, time, moved)) : row;
        return new SlotVisit(Optional.of(seen), changed, Optional.empty(), Optional.empty());
    }

    /** The time after the visit to {@code found}, whose weight may have changed or gone. */
    VirtualTime after(VirtualTime time, Optional<ClassRow> found) {
        if (!changed || !found.orElseThrow().member()) {
            return time;
        }
        double before = found.get().bucket().weight();
        return row.map(seen -> time.reweighted(before, seen.bucket().weight())).orElseGet(() -> time.left(before));
    }

    /**
     * Asks for copies of earlier records when the class lags behind its target.
     *
     * @param span records of one turn of the hand
     */
    SlotVisit toppingUp(ClassEstimator now, VirtualTime time, int span) {
        if (now.rules().topUp().isEmpty() || row.filter(ClassRow::member).isEmpty()) {
            return this;
        }
        ClassRow lagging = row.get();
        CreditBucket refilled = now.refilled(lagging, time, lagging.bucket().weight());
        double mean =
                Math.min(now.mean(lagging, time), now.rules().volumeControl().maxMeanCopies());
        double perTurn = time.volume() * now.share(lagging, time) * span;
        int copies = now.rules().topUp().get().copies(refilled.credit(), mean, perTurn);
        return copies == 0
                ? this
                : new SlotVisit(
                        Optional.of(lagging.with(refilled).spent(copies)),
                        true,
                        removed,
                        Optional.of(new TopUp(lagging.label(), copies, mean)));
    }

    /** Whether {@code other} is the class that was removed. */
    boolean removes(ClassRow other) {
        return removed.isPresent() && removed.get().equals(other.key());
    }
}
