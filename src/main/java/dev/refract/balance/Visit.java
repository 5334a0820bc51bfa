package dev.refract.balance;

import java.util.Optional;

/**
 * What the sweep's hand found in its slot, and what it did about it.
 *
 * @param row the class there, up to date; empty when there is none or it was forgotten
 * @param changed whether that row differs in more than its counters
 * @param forgotten key of the class that was let go
 * @param pull copies wanted from the class's reservoir
 */
record Visit(Optional<ClassRow> row, boolean changed, Optional<String> forgotten, Optional<Pull> pull) {
    /** A weight that has moved by more than this part is brought up to date. */
    private static final double MOVED = .05;

    private static final Visit NOTHING = new Visit(Optional.empty(), false, Optional.empty(), Optional.empty());

    /** Forgets the class or brings its weight up to date. */
    static Visit to(Optional<ClassRow> found, Assessment now, Payout payout) {
        if (found.isEmpty()) {
            return NOTHING;
        }
        ClassRow row = now.current(found.get());
        if (row.counts().forgotten()) {
            return new Visit(Optional.empty(), true, Optional.of(row.key()), Optional.empty());
        }
        double weight = row.account().weight();
        double moved = row.member() ? now.weight(row) : weight;
        boolean changed = Math.abs(moved - weight) > MOVED * weight;
        ClassRow seen = changed ? row.with(now.paid(row, payout, moved)) : row;
        return new Visit(Optional.of(seen), changed, Optional.empty(), Optional.empty());
    }

    /** The payout after the visit to {@code found}, whose weight may have changed or gone. */
    Payout after(Payout payout, Optional<ClassRow> found) {
        if (!changed || !found.orElseThrow().member()) {
            return payout;
        }
        double before = found.get().account().weight();
        return row.map(seen -> payout.reweighted(before, seen.account().weight()))
                .orElseGet(() -> payout.left(before));
    }

    /**
     * Asks for copies of earlier records when the class is late.
     *
     * @param span records of one turn of the hand
     */
    Visit pulling(Assessment now, Payout payout, int span) {
        if (now.rules().pulling().isEmpty() || row.filter(ClassRow::member).isEmpty()) {
            return this;
        }
        ClassRow late = row.get();
        Account paid = now.paid(late, payout, late.account().weight());
        double mean = Math.min(now.mean(late, payout), now.rules().steering().maxMeanCopies());
        double perTurn = payout.volume() * now.share(late, payout) * span;
        int copies = now.rules().pulling().get().copies(paid.credit(), mean, perTurn);
        return copies == 0
                ? this
                : new Visit(
                        Optional.of(late.with(paid).spent(copies)),
                        true,
                        forgotten,
                        Optional.of(new Pull(late.label(), copies, mean)));
    }

    /** Whether {@code other} is the class that was let go. */
    boolean forgot(ClassRow other) {
        return forgotten.isPresent() && forgotten.get().equals(other.key());
    }
}
