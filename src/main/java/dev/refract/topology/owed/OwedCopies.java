package dev.refract.topology.owed;

import dev.refract.random.Address;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The copies that one task owes, in the order of their slots. Everything that decides lies in its store, so a restart
 * goes on where the last commit left off. Belongs to the task's thread; {@link #left} is for any.
 */
public final class OwedCopies {
    /**
     * A copy leaves at most so many records after its slot, and then what was refused of it is given back. It may leave
     * later than its slot only where a task has used up its time within a transaction.
     */
    public static final int GRACE = 64;

    private static final String SEQUENCE = "sequence";

    private final KeyValueStore<String, byte[]> store;
    private final Function<String, Address> addressOf;
    private final TreeMap<Long, OwedOrigin> origins = new TreeMap<>();
    private final TreeSet<Due> queue = new TreeSet<>(Due.ORDER);
    private final TreeMap<Long, Refunds> refunds = new TreeMap<>();
    private final AtomicLong left = new AtomicLong();
    private long sequence;

    /**
     * The next copy of an origin.
     *
     * @param slot number of the training record after which it leaves
     */
    private record Due(long slot, long sequence) {
        static final Comparator<Due> ORDER = Comparator.comparingLong(Due::slot).thenComparingLong(Due::sequence);
    }

    /**
     * The copies that the store holds.
     *
     * @param addressOf the address of the sample of an id
     */
    public OwedCopies(KeyValueStore<String, byte[]> store, Function<String, Address> addressOf) {
        this.store = store;
        this.addressOf = addressOf;
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                restore(rows.next());
            }
        }
    }

    private void restore(KeyValue<String, byte[]> row) {
        if (row.key.equals(SEQUENCE)) {
            sequence = ByteBuffer.wrap(row.value).getLong();
        } else if (OwedOrigin.isKey(row.key)) {
            enqueue(OwedOrigin.decode(row.value));
        } else {
            Refunds due = Refunds.decode(row.value);
            refunds.put(due.at(), due);
        }
    }

    /** Number of the training record that was counted last; 0 before the first. */
    public long sequence() {
        return sequence;
    }

    /** How many copies are owed. */
    public long left() {
        return left.get();
    }

    /** Counts one more training record, whatever becomes of it. */
    public void countRecord() {
        sequence++;
        store.put(SEQUENCE, ByteBuffer.allocate(Long.BYTES).putLong(0, sequence).array());
    }

    /** Books copies of the record that was counted last. */
    public void add(OwedOrigin booked) {
        store.put(booked.key(), booked.encode());
        enqueue(booked);
    }

    /**
     * The origins of the copies that leave next, in order, each once: the list ends where the copy after next of one
     * of them might leave.
     *
     * @param upTo the last slot
     * @param most how many at most, at least 1
     */
    public List<OwedOrigin> due(long upTo, int most) {
        List<OwedOrigin> due = new ArrayList<>();
        long again = Long.MAX_VALUE;
        for (Due next : queue) {
            if (due.size() == most || next.slot() > upTo || next.slot() >= again) {
                break;
            }
            OwedOrigin origin = origins.get(next.sequence());
            due.add(origin);
            again = Math.min(again, origin.earliestAfterNext());
        }
        return due;
    }

    /** The slot of the copy of {@code origin} that leaves next. */
    public long slot(OwedOrigin origin) {
        return origin.slot(addressOf.apply(origin.id()));
    }

    /**
     * Notes that the next copy of {@code origin} has left or was refused.
     *
     * @param refused whether it was refused, so that its class gets back what it was charged
     * @return the copies that are left; empty without any
     */
    public Optional<OwedOrigin> pay(OwedOrigin origin, boolean refused) {
        long slot = slot(origin);
        dequeue(origin, slot);
        if (refused) {
            refund(slot + GRACE, origin.row(), 1);
        }
        OwedOrigin rest = origin.withOnePaid();
        if (rest.left() == 0) {
            store.delete(rest.key());
            return Optional.empty();
        }
        add(rest);
        return Optional.of(rest);
    }

    /** Lets go of all copies of {@code origin} that have not left; its class gets back what it was charged. */
    public void drop(OwedOrigin origin) {
        long slot = slot(origin);
        dequeue(origin, slot);
        store.delete(origin.key());
        refund(slot + GRACE, origin.row(), origin.left());
    }

    /**
     * Lets go of all copies of the sample of this id that have not left, because another content came under its id or
     * it was deleted.
     *
     * @return their entries
     */
    public List<OwedOrigin> drop(String id) {
        List<OwedOrigin> superseded = origins.values().stream()
                .filter(origin -> origin.id().equals(id))
                .toList();
        superseded.forEach(this::drop);
        return superseded;
    }

    /** What each row of the ledger gets back before the record that was counted last is decided; it is then forgotten. */
    public List<Map.Entry<String, Integer>> takeRefunds() {
        List<Map.Entry<String, Integer>> taken = new ArrayList<>();
        while (!refunds.isEmpty() && refunds.firstKey() <= sequence) {
            Refunds due = refunds.pollFirstEntry().getValue();
            store.delete(due.key());
            taken.addAll(due.copies().entrySet());
        }
        return taken;
    }

    /** The earliest place in the stream whose reservoirs an owed copy is mixed from; the largest number for none. */
    public long oldestPosition() {
        return origins.isEmpty()
                ? Long.MAX_VALUE
                : origins.firstEntry().getValue().position();
    }

    private void refund(long at, String row, int copies) {
        Refunds changed = refunds.getOrDefault(at, Refunds.at(at)).plus(row, copies);
        refunds.put(at, changed);
        store.put(changed.key(), changed.encode());
    }

    private void enqueue(OwedOrigin origin) {
        origins.put(origin.sequence(), origin);
        queue.add(new Due(slot(origin), origin.sequence()));
        left.addAndGet(origin.left());
    }

    private void dequeue(OwedOrigin origin, long slot) {
        queue.remove(new Due(slot, origin.sequence()));
        origins.remove(origin.sequence());
        left.addAndGet(-origin.left());
    }
}
