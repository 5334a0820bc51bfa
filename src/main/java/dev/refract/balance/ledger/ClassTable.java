package dev.refract.balance.ledger;

import dev.refract.balance.row.ClassRowKey;
import dev.refract.balance.rules.BalanceRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of a ledger's classes, found by key or by slot; their order is the order of slots. */
class ClassTable {
    private final Map<String, ClassRow> byKey = new HashMap<>();
    private final List<ClassRow> bySlot = new ArrayList<>();
    private final BitSet used = new BitSet();

    Optional<ClassRow> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The row that a record of class {@code label} counts in: its own, a blank one in the lowest free
     * slot, or the shared one when the table is full or the target pools unknown labels.
     */
    ClassRow rowOf(String label, BalanceRules rules) {
        boolean pooled =
                rules.target().unknownShare().isPresent() && !rules.declared().contains(label);
        if (!pooled) {
            String key = ClassRowKey.of(label);
            int slot = used.nextClearBit(0);
            Optional<ClassRow> own = find(key);
            if (own.isPresent() || slot < rules.maxClasses()) {
                return own.orElse(ClassRow.blank(key, slot));
            }
        }
        return find(ClassRowKey.OTHER).orElse(ClassRow.blank(ClassRowKey.OTHER, -1));
    }

    /** The row in {@code slot}, if there is one; -1 is never in use. */
    Optional<ClassRow> at(int slot) {
        return slot < 0 || slot >= bySlot.size() ? Optional.empty() : Optional.ofNullable(bySlot.get(slot));
    }

    void put(ClassRow row) {
        byKey.put(row.key(), row);
        if (row.slot() >= 0) {
            while (bySlot.size() <= row.slot()) {
                bySlot.add(null);
            }
            bySlot.set(row.slot(), row);
            used.set(row.slot());
        }
    }

    void remove(String key) {
        ClassRow gone = byKey.remove(key);
        if (gone != null && gone.slot() >= 0) {
            bySlot.set(gone.slot(), null);
            used.clear(gone.slot());
        }
    }

    /** Number of rows. */
    int size() {
        return byKey.size();
    }

    /** All rows: those with a slot in its order, then the shared one. */
    Stream<ClassRow> rows() {
        return Stream.concat(bySlot.stream().filter(Objects::nonNull), find(ClassRowKey.OTHER).stream());
    }
}
