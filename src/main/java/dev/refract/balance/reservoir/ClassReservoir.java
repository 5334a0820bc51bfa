package dev.refract.balance.reservoir;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeSet;

/** The entries of one class, in the order in which they stay and in the order in which they are drawn. */
final class ClassReservoir {
    private final NavigableSet<ReservoirEntry> byPriority = new TreeSet<>(ReservoirEntry.BY_PRIORITY);
    private final NavigableSet<ReservoirEntry> byUses = new TreeSet<>(ReservoirEntry.BY_USES);

    int size() {
        return byPriority.size();
    }

    /** The entry that goes first. */
    ReservoirEntry last() {
        return byPriority.last();
    }

    /** All entries, those that stay longest first. */
    List<ReservoirEntry> entries() {
        return List.copyOf(byPriority);
    }

    /** Adds an entry, or replaces it after a draw: entries are the same by priority and id. */
    void put(ReservoirEntry entry) {
        ReservoirEntry was = byPriority.floor(entry);
        if (was != null && ReservoirEntry.BY_PRIORITY.compare(was, entry) == 0) {
            remove(was);
        }
        byPriority.add(entry);
        byUses.add(entry);
    }

    void remove(ReservoirEntry entry) {
        ReservoirEntry kept = byPriority.floor(entry);
        if (kept != null && ReservoirEntry.BY_PRIORITY.compare(kept, entry) == 0) {
            byPriority.remove(kept);
            byUses.remove(kept);
        }
    }

    /**
     * Round robin: always from the entry drawn least. So many draws need as many entries at most, those
     * at the front, so that the cost is that of the draws and of the entries too old.
     *
     * @param oldest position of the oldest entry that may be drawn
     */
    List<ReservoirEntry> draw(int copies, int maxUses, long oldest) {
        PriorityQueue<ReservoirEntry> queue = new PriorityQueue<>(ReservoirEntry.BY_USES);
        Iterator<ReservoirEntry> front = byUses.iterator();
        while (queue.size() < copies && front.hasNext()) {
            ReservoirEntry entry = front.next();
            if (entry.position() >= oldest) {
                queue.add(entry);
            }
        }
        List<ReservoirEntry> drawn = new ArrayList<>();
        while (drawn.size() < copies && !queue.isEmpty() && queue.peek().uses() < maxUses) {
            ReservoirEntry used = queue.remove().used();
            drawn.add(used);
            queue.add(used);
        }
        return drawn;
    }
}
