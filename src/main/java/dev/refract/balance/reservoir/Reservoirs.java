package dev.refract.balance.reservoir;

import dev.refract.balance.rules.ReservoirSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * For every class a sample of its recent records, to draw further copies and partners from.
 *
 * <p>What is kept is a pure function of the set of records offered: neither their order nor a restart
 * changes it, and the reservoirs of two partitions merge into that of their union by offering one to the
 * other. Like a {@link dev.refract.balance.ledger.Ledger}, it is asked first and changed by a commit. Not safe for several threads.
 */
public final class Reservoirs {

    /**
     * What is to change; the caller stores and deletes exactly these.
     *
     * @param changed entries that are new or were drawn
     * @param evicted entries that are gone
     */
    public record Update(List<ReservoirEntry> changed, List<ReservoirEntry> evicted) {

        /** Nothing changes. */
        public static final Update NONE = new Update(List.of(), List.of());

        public Update {
            changed = List.copyOf(changed);
            evicted = List.copyOf(evicted);
        }
    }

    private final ReservoirSettings rules;
    private final Map<String, ClassReservoir> byLabel = new HashMap<>();

    /** Empty reservoirs. */
    public Reservoirs(ReservoirSettings rules) {
        this.rules = rules;
    }

    /** The reservoirs that stored these entries. */
    public static Reservoirs restore(ReservoirSettings rules, Iterable<ReservoirEntry> entries) {
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
    public Update offer(String label, String id, long position, int made, double u) {
        ReservoirEntry offered = new ReservoirEntry(label, id, rules.priority(position, u), position, made, 0);
        ClassReservoir kept = of(label);
        if (kept.size() < rules.capacity()) {
            return new Update(List.of(offered), List.of());
        }
        ReservoirEntry last = kept.last();
        return ReservoirEntry.BY_PRIORITY.compare(offered, last) < 0
                ? new Update(List.of(offered), List.of(last))
                : Update.NONE;
    }

    /**
     * Draws copies of earlier records of a class, round robin: always from the record drawn least.
     *
     * @param position the present place in the stream
     * @return the entries after each draw, in order, at most {@code copies}; the number of the copy is
     *     {@link ReservoirEntry#made}
     */
    public List<ReservoirEntry> draw(String label, int copies, long position) {
        return of(label).draw(copies, rules.maxUses(), position - rules.maxAge());
    }

    /** Applies an offer. */
    public void commit(Update change) {
        change.evicted().forEach(this::remove);
        change.changed().forEach(this::add);
    }

    /** Applies draws; of several from one record the last counts. */
    public void commit(List<ReservoirEntry> drawn) {
        drawn.forEach(this::add);
    }

    /** Lets go of a class; the caller deletes the entries returned. */
    public List<ReservoirEntry> forget(String label) {
        ClassReservoir gone = byLabel.remove(label);
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

    /** Number of classes that have entries. */
    public int size() {
        return byLabel.size();
    }

    /** A class's entries, those that stay longest first. */
    public List<ReservoirEntry> entries(String label) {
        return of(label).entries();
    }

    /** All entries as they would be stored, by class. */
    public Stream<ReservoirEntry> entries() {
        return byLabel.keySet().stream().sorted().flatMap(label -> entries(label).stream());
    }

    /** The entries of one record, in every class that keeps it. */
    public List<ReservoirEntry> entriesOf(String id) {
        return byLabel.values().stream()
                .flatMap(kept -> kept.entries().stream())
                .filter(entry -> entry.id().equals(id))
                .toList();
    }

    private ClassReservoir of(String label) {
        return byLabel.getOrDefault(label, new ClassReservoir());
    }

    private void add(ReservoirEntry entry) {
        byLabel.computeIfAbsent(entry.label(), label -> new ClassReservoir()).put(entry);
    }

    private void remove(ReservoirEntry entry) {
        ClassReservoir kept = of(entry.label());
        kept.remove(entry);
        if (kept.size() == 0) {
            byLabel.remove(entry.label()); // as after a restart, which knows no class without an entry
        }
    }
}
