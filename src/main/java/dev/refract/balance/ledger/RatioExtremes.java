package dev.refract.balance.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which classes are scarcest and most plentiful: the best of what the sweep knew, the record's own class
 * and the one just visited. Between visits the order of two classes changes only when one of them
 * arrives, so what the sweep knows is at most one turn of the hand old.
 *
 * @param own the record's class
 * @param visit what the hand found
 */
record RatioExtremes(ClassEstimator now, ClassTable table, ClassRow own, SlotVisit visit) {

    /**
     * A class that steers the volume.
     *
     * @param slot its slot; -1 for none
     * @param ratio its p̂/w
     */
    record SlotRatio(int slot, double ratio) {}

    /** The class with the smallest p̂/w, infinite for none. */
    SlotRatio lowest(int known) {
        return best(known, new SlotRatio(-1, Double.POSITIVE_INFINITY), false);
    }

    /** The class with the largest p̂/w, 0 for none. */
    SlotRatio highest(int known) {
        return best(known, new SlotRatio(-1, 0), true);
    }

    private SlotRatio best(int known, SlotRatio none, boolean largest) {
        SlotRatio best = none;
        for (int slot :
                List.of(known, own.slot(), visit.row().map(ClassRow::slot).orElse(-1))) {
            OptionalDouble found = at(slot).map(now::ratio).orElse(OptionalDouble.empty());
            double ratio = found.orElse(none.ratio);
            if (largest ? ratio > best.ratio : ratio < best.ratio) {
                best = new SlotRatio(slot, ratio);
            }
        }
        return best;
    }

    /** The row in {@code slot} as it now is. */
    private Optional<ClassRow> at(int slot) {
        if (slot < 0) {
            return Optional.empty();
        }
        if (slot == own.slot()) {
            return Optional.of(own);
        }
        Optional<ClassRow> visited = visit.row().filter(row -> row.slot() == slot);
        return visited.isPresent()
                ? visited
                : table.at(slot).filter(row -> !visit.removes(row)).map(now::current);
    }
}
