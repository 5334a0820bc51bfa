package dev.refract.topology.owed;

import dev.refract.topology.record.OpenOrigin;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Origins that wait in memory for their copies, so that each is read and decoded once. When they take too much, those
 * whose next copy leaves last are closed, and at last let go: the order of use is known, so this is the best choice
 * (Belady, 1966). One that was closed is decoded again, one that is gone is read again.
 */
public final class OpenOrigins implements AutoCloseable {
    private static final Comparator<Held> BY_SLOT =
            Comparator.comparingLong(Held::slot).thenComparingLong(Held::sequence);

    private final long recordBudget;
    private final long openBudget;
    private final Map<Long, Held> held = new HashMap<>();
    private final TreeSet<Held> bySlot = new TreeSet<>(BY_SLOT);
    private final TreeSet<Held> openBySlot = new TreeSet<>(BY_SLOT);
    private long recordBytes;
    private long openBytes;

    private record Held(long sequence, long slot, long recordBytes, long openBytes, OpenOrigin origin) {}

    /**
     * @param recordBudget bytes of heap that their records may take together
     * @param openBudget bytes of memory that their open payloads may take together
     */
    public OpenOrigins(long recordBudget, long openBudget) {
        this.recordBudget = recordBudget;
        this.openBudget = openBudget;
    }

    /** Takes an origin out, to make a copy of it; empty when it is not there. */
    public Optional<OpenOrigin> take(long sequence) {
        Held found = held.remove(sequence);
        if (found == null) {
            return Optional.empty();
        }
        bySlot.remove(found);
        recordBytes -= found.recordBytes();
        if (openBySlot.remove(found)) {
            openBytes -= found.openBytes();
        }
        return Optional.of(found.origin());
    }

    /**
     * Keeps an origin, if there is room.
     *
     * @param sequence its number
     * @param slot of its next copy
     */
    public void keep(long sequence, long slot, OpenOrigin origin) {
        Held kept = new Held(sequence, slot, origin.recordBytes(), origin.openBytes(), origin);
        held.put(sequence, kept);
        bySlot.add(kept);
        openBySlot.add(kept);
        recordBytes += kept.recordBytes();
        openBytes += kept.openBytes();
        while (openBytes > openBudget) {
            Held last = openBySlot.pollLast();
            openBytes -= last.openBytes();
            last.origin().close();
        }
        while (recordBytes > recordBudget) {
            take(bySlot.last().sequence()).ifPresent(OpenOrigin::close);
        }
    }

    @Override
    public void close() {
        held.values().forEach(kept -> kept.origin().close());
        held.clear();
        bySlot.clear();
        openBySlot.clear();
        recordBytes = 0;
        openBytes = 0;
    }
}
