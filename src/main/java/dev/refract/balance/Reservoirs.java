package dev.refract.balance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * For every class a sample of its recent records, to draw further copies and partners from.
 *
 * <p>What is kept is a pure function of the set of records offered: neither their order nor a restart
 * changes it, and the reservoirs of two partitions merge into that of their union by offering one to the
 * other. Like a {@link Ledger}, it is asked first and changed by a commit. Not safe for several threads.
 */
public final class Reservoirs {

    /**
     * What is to change; the caller stores and deletes exactly these.
     *
     * @param changed entries that are new or were drawn
     * @param evicted entries that are gone
     */
    public record Change(List<Entry> changed, List<Entry> evicted) {

        /** Nothing changes. */
        public static final Change NONE = new Change(List.of(), List.of());

        public Change {
            changed = List.copyOf(changed);
            evicted = List.copyOf(evicted);
        }
    }

    private final ReservoirRules rules;
    private final Map<String, Reservoir> byLabel = new HashMap<>();

    /** Empty reservoirs. */
    public Reservoirs(ReservoirRules rules) {
        this.rules = rules;
    }

    /** The reservoirs that stored these entries. */
    public static Reservoirs restore(ReservoirRules rules, Iterable<Entry> entries) {
        Reservoirs reservoirs = new Reservoirs(rules);
        entries.forEach(reservoirs::add);
        return reservoirs;
    }

    /**
     * Offers a record.
     *
     * @param position its place in its stream
     * @param made copies of it so far
     * @param u uniform in [0, 1), a pure function of the record's address and no draw of its copies
     * @return nothing when it is not kept; else itself, and the entry it replaces
     */
    public Change offer(String label, String id, long position, int made, double u) {
        Entry offered = new Entry(label, id, rules.priority(position, u), position, made, 0);
        Reservoir kept = of(label);
        if (kept.size() < rules.capacity()) {
            return new Change(List.of(offered), List.of());
        }
        Entry last = kept.last();
        return Entry.BY_PRIORITY.compare(offered, last) < 0 ? new Change(List.of(offered), List.of(last)) : Change.NONE;
    }

    /**
     * Draws copies of earlier records of a class, round robin: always from the record drawn least.
     *
     * @param position the present place in the stream
     * @return the entries after each draw, in order, at most {@code copies}; the number of the copy is
     *     {@link Entry#made}
     */
    public List<Entry> draw(String label, int copies, long position) {
        return of(label).draw(copies, rules.reuse(), position - rules.age());
    }

    /** Applies an offer. */
    public void commit(Change change) {
        change.evicted().forEach(this::remove);
        change.changed().forEach(this::add);
    }

    /** Applies draws; of several from one record the last counts. */
    public void commit(List<Entry> drawn) {
        drawn.forEach(this::add);
    }

    /** Lets go of a class; the caller deletes the entries returned. */
    public List<Entry> forget(String label) {
        Reservoir gone = byLabel.remove(label);
        return gone == null ? List.of() : gone.entries();
    }

    /** The classes that have entries, in alphabetical order. */
    public List<String> labels() {
        return byLabel.keySet().stream().sorted().toList();
    }

    /** Whether anything was kept of a class. */
    public boolean has(String label) {
        return byLabel.containsKey(label);
    }

    /** Number of classes of which anything was kept. */
    public int size() {
        return byLabel.size();
    }

    /** A class's entries, those that stay longest first. */
    public List<Entry> entries(String label) {
        return of(label).entries();
    }

    /** All entries as they would be stored, by class. */
    public Stream<Entry> entries() {
        return byLabel.keySet().stream().sorted().flatMap(label -> entries(label).stream());
    }

    private Reservoir of(String label) {
        return byLabel.getOrDefault(label, new Reservoir());
    }

    private void add(Entry entry) {
        byLabel.computeIfAbsent(entry.label(), label -> new Reservoir()).put(entry);
    }

    private void remove(Entry entry) {
        of(entry.label()).remove(entry);
    }
}
