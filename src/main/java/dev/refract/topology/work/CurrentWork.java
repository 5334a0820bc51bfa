package dev.refract.topology.work;

import dev.refract.sample.Coordinates;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the tasks of an application are making, for a watchdog to see that they go on and what they are at. Thread-safe. */
public final class CurrentWork {
    private final AtomicLong copies = new AtomicLong();
    private final Map<Thread, Item> items = new ConcurrentHashMap<>();

    /**
     * A copy in the making.
     *
     * @param from the record of its origin
     * @param sampleId id of its origin
     * @param number of the copy
     * @param since when it was begun, by {@link System#nanoTime}
     */
    public record Item(Coordinates from, String sampleId, int number, long since) {
        /** In words: {@code copy 3 of sample "a" (topic in, partition 0, offset 17), 12 s}. */
        public String describe(long now) {
            return "copy %d of sample \"%s\" (topic %s, partition %d, offset %d), %d s"
                    .formatted(
                            number,
                            sampleId,
                            from.topic(),
                            from.partition(),
                            from.offset(),
                            (now - since) / 1_000_000_000);
        }
    }

    /**
     * A copy is begun; what its task had in hand before is made or given up.
     *
     * @param task the thread that waits for it
     */
    public void begin(Thread task, Coordinates from, String sampleId, int number) {
        if (items.put(task, new Item(from, sampleId, number, System.nanoTime())) != null) {
            copies.incrementAndGet();
        }
    }

    /** The task has nothing in hand any more. */
    public void end(Thread task) {
        if (items.remove(task) != null) {
            copies.incrementAndGet();
        }
    }

    /** Copies made or given up so far. */
    public long copies() {
        return copies.get();
    }

    /** The copy that has been in the making longest; empty when none is. */
    public Optional<Item> longest() {
        return items.values().stream().min(Comparator.comparingLong(Item::since));
    }
}
