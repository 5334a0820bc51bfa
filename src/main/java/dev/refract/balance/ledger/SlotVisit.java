package dev.refract.balance.ledger;

import java.util.Optional;

/**
 * What the sweep's hand found in its slot, and what it did about it.
 *
 * @param row the class there, up to date; empty when there is none or it was forgotten
 * @param changed whether that row differs in more than its counters
 * @param removed key of the class that was let go
 * @param topUp copies wanted from the class's reservoir
 */
record SlotVisit(Optional<ClassRow> row, boolean changed, Optional<String> removed, Optional<TopUp> topUp) {
    /** A weight that has moved by more than this part is brought up to date. */
    private static final double MOVED = .05;

    private static final SlotVisit NOTHING = new SlotVisit(Optional.empty(), false, Optional.empty(), Optional.empty());

    /** Forgets the class or brings its weight up to date. */
    static SlotVisit of(Optional<ClassRow> found, ClassEstimator now, VirtualTime payout) {
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
        ClassRow seen = changed ? row.with(now.refilled(row, payout, moved)) : row;
        return new SlotVisit(Optional.of(seen), changed, Optional.empty(), Optional.empty());
    }

    /** The payout after the visit to {@code found}, whose weight may have changed or gone. */
    VirtualTime after(VirtualTime payout, Optional<ClassRow> found) {
        if (!changed || !found.orElseThrow().member()) {
            return payout;
        }
        double before = found.get().bucket().weight();
        return row.map(seen -> payout.reweighted(before, seen.bucket().weight()))
                .orElseGet(() -> payout.left(before));
    }

    /**
     * Asks for copies of earlier records when the class is late.
     *
     * @param span records of one turn of the hand
     */
    SlotVisit toppingUp(ClassEstimator now, VirtualTime payout, int span) {
        if (now.rules().topUp().isEmpty() || row.filter(ClassRow::member).isEmpty()) {
            return this;
        }
        ClassRow late = row.get();
        CreditBucket paid = now.refilled(late, payout, late.bucket().weight());
        double mean =
                Math.min(now.mean(late, payout), now.rules().volumeControl().maxMeanCopies());
        double perTurn = payout.volume() * now.share(late, payout) * span;
        int copies = now.rules().topUp().get().copies(paid.credit(), mean, perTurn);
        return copies == 0
                ? this
                : new SlotVisit(
                        Optional.of(late.with(paid).spent(copies)),
                        true,
                        removed,
                        Optional.of(new TopUp(late.label(), copies, mean)));
    }

    /** Whether {@code other} is the class that was let go. */
    boolean removes(ClassRow other) {
        return removed.isPresent() && removed.get().equals(other.key());
    }
}
