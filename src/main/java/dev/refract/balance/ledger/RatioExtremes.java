package dev.refract.balance.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/**
 * The classes with the smallest and the largest ratio of records to weight, p̂/w: the one that limits the volume and
 * the one that has most to spare. They are the best of what the clock hand knew, the record's own class and the one
 * just visited. Between visits the order of two classes changes only when one of them arrives, so what the hand
 * knows is at most one turn old.
 *
 * @param lowest the class with the smallest ratio
 * @param highest the class with the largest
 */
record RatioExtremes(SlotRatio lowest, SlotRatio highest) {
    private static final int NO_SLOT = -1;

    /** No class steers the volume. */
    static final RatioExtremes NONE =
            new RatioExtremes(new SlotRatio(NO_SLOT, Double.POSITIVE_INFINITY), new SlotRatio(NO_SLOT, 0));

    /**
     * A class that steers the volume.
     *
     * @param slot its slot; -1 for none
     * @param ratio its p̂/w; infinite or 0 for none
     */
    record SlotRatio(int slot, double ratio) {
        boolean none() {
            return slot == NO_SLOT;
        }
    }

    /**
     * The extremes after a visit.
     *
     * @param known what the hand knew
     * @param own the record's class
     */
    static RatioExtremes of(ClassEstimator now, ClassTable table, ClockHand known, ClassRow own, SlotVisit visit) {
        Rows rows = new Rows(now, table, own, visit);
        return new RatioExtremes(
                rows.best(known.lowest(), NONE.lowest, Math::min), rows.best(known.highest(), NONE.highest, Math::max));
    }

    /** The rows as they are at this point of a decision. */
    private record Rows(ClassEstimator now, ClassTable table, ClassRow own, SlotVisit visit) {

        /** The best of three classes; of equal ratios the first. */
        SlotRatio best(int known, SlotRatio none, DoubleBinaryOperator better) {
            SlotRatio best = none;
            int visited = visit.row().map(ClassRow::slot).orElse(NO_SLOT);
            for (int slot : List.of(known, own.slot(), visited)) {
                OptionalDouble ratio = at(slot).map(now::ratio).orElse(OptionalDouble.empty());
                if (ratio.isPresent() && better.applyAsDouble(ratio.getAsDouble(), best.ratio) != best.ratio) {
                    best = new SlotRatio(slot, ratio.getAsDouble());
                }
            }
            return best;
        }

        private Optional<ClassRow> at(int slot) {
            if (slot == NO_SLOT) {
                return Optional.empty();
            }
            if (slot == own.slot()) {
                return Optional.of(own);
            }
            return visit.row()
                    .filter(row -> row.slot() == slot)
                    .or(() -> table.at(slot).filter(row -> !visit.removes(row)).map(now::current));
        }
    }
}
