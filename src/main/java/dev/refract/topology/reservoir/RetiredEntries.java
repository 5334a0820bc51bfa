package dev.refract.topology.reservoir;

import dev.refract.balance.reservoir.ReservoirEntry;
import dev.refract.balance.reservoir.RetiredEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Entries that left their reservoirs and may still be looked at, by the position at which they left. */
final class RetiredEntries {
    private final NavigableMap<Long, List<RetiredEntry>> byPosition = new TreeMap<>();

    void add(RetiredEntry entry) {
        byPosition
                .computeIfAbsent(entry.retiredAt(), position -> new ArrayList<>())
                .add(entry);
    }

    /** The entries that were still there when the stream was at {@code position}, whenever they came. */
    Stream<ReservoirEntry> at(long position) {
        return entries(byPosition.tailMap(position, true));
    }

    /** All of them. */
    Stream<ReservoirEntry> entries() {
        return entries(byPosition);
    }

    /** The entries of the sample of this id. */
    List<RetiredEntry> of(String id) {
        return byPosition.values().stream()
                .flatMap(Collection::stream)
                .filter(gone -> gone.entry().id().equals(id))
                .toList();
    }

    /** Takes out one entry. */
    void remove(RetiredEntry entry) {
        List<RetiredEntry> beside = byPosition.get(entry.retiredAt());
        beside.remove(entry);
        if (beside.isEmpty()) {
            byPosition.remove(entry.retiredAt());
        }
    }

    /** Takes out the entries that left before {@code position}. */
    List<RetiredEntry> before(long position) {
        if (byPosition.isEmpty() || byPosition.firstKey() >= position) {
            return List.of();
        }
        NavigableMap<Long, List<RetiredEntry>> earlier = byPosition.headMap(position, false);
        List<RetiredEntry> taken =
                earlier.values().stream().flatMap(Collection::stream).toList();
        earlier.clear();
        return taken;
    }

    private static Stream<ReservoirEntry> entries(NavigableMap<Long, List<RetiredEntry>> some) {
        return some.values().stream().flatMap(Collection::stream).map(RetiredEntry::entry);
    }
}
