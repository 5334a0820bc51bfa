package dev.refract.balance;

import java.util.Optional;

/**
 * What the sweep's hand found in its slot.
 *
 * @param row the class there, up to date; empty when there is none or it was forgotten
 * @param changed whether that row differs in more than its counters
 * @param forgotten key of the class that was let go
 */
record Visit(Optional<ClassRow> row, boolean changed, Optional<String> forgotten) {

    static final Visit NOTHING = new Visit(Optional.empty(), false, Optional.empty());

    static Visit forgetting(ClassRow row) {
        return new Visit(Optional.empty(), false, Optional.of(row.key()));
    }

    static Visit seeing(ClassRow row) {
        return new Visit(Optional.of(row), false, Optional.empty());
    }

    static Visit changing(ClassRow row) {
        return new Visit(Optional.of(row), true, Optional.empty());
    }

    /** Whether the class in {@code slot} is the one that was let go. */
    boolean forgot(ClassRow other) {
        return forgotten.isPresent() && forgotten.get().equals(other.key());
    }
}
