package dev.refract.topology.owed;

import dev.refract.topology.record.OpenOrigin;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Origins that wait in memory for their copies, so that each is read and decoded once. When they are too many, those
 * go whose next copy leaves last: the order of use is known, so this is the best choice (Belady, 1966). One that is
 * gone is read again.
 */
public final class OpenOrigins implements AutoCloseable {
    private final long budget;
    private final Map<Long, Held> held = new HashMap<>();
    private final TreeSet<Held> bySlot =
            new TreeSet<>(Comparator.comparingLong(Held::slot).thenComparingLong(Held::sequence));
    private long bytes;

    private record Held(long sequence, long slot, long bytes, OpenOrigin origin) {}

    /** @param budget bytes that they may take together */
    public OpenOrigins(long budget) {
        this.budget = budget;
    }

    /** Takes an origin out, to make a copy of it; empty when it is not there. */
    public Optional<OpenOrigin> take(long sequence) {
        Held found = held.remove(sequence);
        if (found == null) {
            return Optional.empty();
        }
        bySlot.remove(found);
        bytes -= found.bytes();
        return Optional.of(found.origin());
    }

    /**
     * Keeps an origin, if there is room.
     *
     * @param sequence its number
     * @param slot of its next copy
     */
    public void keep(long sequence, long slot, OpenOrigin origin) {
        Held kept = new Held(sequence, slot, origin.bytes(), origin);
        held.put(sequence, kept);
        bySlot.add(kept);
        bytes += kept.bytes();
        while (bytes > budget) {
            Held last = bySlot.pollLast();
            held.remove(last.sequence());
            bytes -= last.bytes();
            last.origin().close();
        }
    }

    @Override
    public void close() {
        held.values().forEach(kept -> kept.origin().close());
        held.clear();
        bySlot.clear();
        bytes = 0;
    }
}
